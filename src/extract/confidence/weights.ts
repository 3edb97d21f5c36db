import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by `npm run calibrate` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
  relation: {
    base: 0.7,
    features: {
      'end-in': {
        'article': -0.82, // 307 right, 27 wrong
        'clause': 0.51, // 2232 right, 119 wrong
        'longer-name': 0.42, // 818 right, 21 wrong
        'nothing': 0.02, // 3 right, 0 wrong
        'paragraph': -0.37, // 240 right, 18 wrong
        'sentence': 0.25, // 259 right, 19 wrong
      },
      'ends-apart': {
        'another-sentence': 0.79, // 546 right, 40 wrong
        '≥0': -0.63, // 813 right, 25 wrong
        '≥1': 0.28, // 591 right, 29 wrong
        '≥16': -0.12, // 124 right, 11 wrong
        '≥30': -0.26, // 55 right, 5 wrong
        '≥60': 0.42, // 11 right, 0 wrong
        '≥8': -0.47, // 137 right, 16 wrong
      },
      'opens': {
        'Award': -0.23, // 15 right, 2 wrong
        'Company': 0.26, // 515 right, 27 wrong
        'Event': 0.24, // 39 right, 1 wrong
        'Industry': 0.18, // 4 right, 0 wrong
        'Organization': 0.49, // 625 right, 17 wrong
        'Person': -0.57, // 41 right, 4 wrong
        'Place': 0.19, // 105 right, 6 wrong
        'Programme': -0.19, // 15 right, 1 wrong
        'Technology': -0.33, // 6 right, 2 wrong
        'anaphor': -0.41, // 181 right, 25 wrong
        'date': 0.15, // 15 right, 2 wrong
        'home': -0.08, // 7 right, 1 wrong
        'noun': 0.98, // 344 right, 7 wrong
        'open': -1.39, // 9 right, 6 wrong
        'ordinal': -0.34, // 5 right, 1 wrong
        'quantity': 0.09, // 20 right, 1 wrong
        'time': 0.78, // 30 right, 0 wrong
        'word': 0.18, // 377 right, 24 wrong
      },
      'rule': {
        'confers/verb': 0.13, // 43 right, 2 wrong
        'deals-with/owner': 0.08, // 2 right, 0 wrong
        'deals-with/settles': 0.18, // 4 right, 0 wrong
        'deals-with/supplies': -0.06, // 9 right, 1 wrong
        'deals-with/verb': -0.33, // 67 right, 13 wrong
        'located/bracket': 0.04, // 4 right, 0 wrong
        'located/count': 0.13, // 4 right, 0 wrong
        'located/list': 0.18, // 18 right, 0 wrong
        'located/name': -0.47, // 865 right, 24 wrong
        'located/possessive': -0.78, // 50 right, 5 wrong
        'located/scene': 0.28, // 5 right, 0 wrong
        'located/venue': 0.08, // 38 right, 1 wrong
        'located/verb': 0.28, // 19 right, 0 wrong
        'operates-in/own': 0.06, // 16 right, 1 wrong
        'operates-in/verb': 0.44, // 24 right, 0 wrong
        'organized/built': 0.43, // 11 right, 0 wrong
        'organized/host': -0.52, // 146 right, 3 wrong
        'organized/issue': 0.55, // 29 right, 0 wrong
        'organized/launch': -0.13, // 32 right, 3 wrong
        'organized/owner': -0.44, // 0 right, 1 wrong
        'part-of/subsidiary': 0.37, // 20 right, 0 wrong
        'participated/attends': 0.54, // 29 right, 1 wrong
        'participated/exhibits': 0.06, // 21 right, 2 wrong
        'participated/follow': 0.18, // 12 right, 1 wrong
        'participated/inside': -0.59, // 0 right, 1 wrong
        'participated/joins': 0.25, // 5 right, 0 wrong
        'participated/office': 0.03, // 1 right, 0 wrong
        'participated/prize': -0.58, // 1 right, 1 wrong
        'participated/rank': 0.91, // 81 right, 1 wrong
        'participated/verb': 0.08, // 1 right, 0 wrong
        'received/among': 0.1, // 1 right, 0 wrong
        'received/cleft': 0.05, // 1 right, 0 wrong
        'received/colon': 0.14, // 4 right, 0 wrong
        'received/conferred': 0.38, // 23 right, 0 wrong
        'received/count': 0.17, // 2 right, 0 wrong
        'received/counted': 0.31, // 21 right, 0 wrong
        'received/given': 0.1, // 1 right, 0 wrong
        'received/holder': 0.15, // 2 right, 0 wrong
        'received/is': -0.42, // 10 right, 4 wrong
        'received/list': -1.64, // 10 right, 5 wrong
        'received/one-by-one': 0.22, // 2 right, 0 wrong
        'received/one-of': 0.12, // 2 right, 0 wrong
        'received/roll-call': 0.25, // 24 right, 0 wrong
        'received/verb': -0.5, // 194 right, 19 wrong
        'received/who': 0.13, // 8 right, 0 wrong
        'uses/verb': -0.52, // 140 right, 25 wrong
        'works-for/anaphor': -0.55, // 20 right, 5 wrong
        'works-for/appointed': 0.06, // 4 right, 0 wrong
        'works-for/brackets': 0.11, // 2 right, 0 wrong
        'works-for/elected': 0.07, // 4 right, 0 wrong
        'works-for/ending': 0.34, // 8 right, 0 wrong
        'works-for/is': 0.15, // 8 right, 0 wrong
        'works-for/post': -0.15, // 240 right, 4 wrong
        'works-for/told': 0.06, // 2 right, 0 wrong
        'works-for/topic': 0.33, // 27 right, 2 wrong
        'works-for/visited': -0.84, // 2 right, 2 wrong
      },
      'siblings': {
        '≥1': -0.58, // 978 right, 71 wrong
        '≥2': -0.57, // 465 right, 37 wrong
        '≥3': 0.39, // 653 right, 17 wrong
        '≥5': 0.75, // 236 right, 2 wrong
      },
      'source-by': {
        'company/legal-form': 0.75, // 611 right, 23 wrong
        'company/list': -1.04, // 5 right, 3 wrong
        'company/listed': -0.41, // 167 right, 29 wrong
        'company/short-form': -0.65, // 45 right, 8 wrong
        'event/head': 0.19, // 34 right, 1 wrong
        'organization/department': -0.16, // 74 right, 3 wrong
        'organization/head': -0.11, // 511 right, 23 wrong
        'organization/home-body': 0.07, // 36 right, 1 wrong
        'organization/listed': 0.42, // 170 right, 5 wrong
        'organization/unit': 0.08, // 4 right, 0 wrong
        'person/cue': 0.41, // 460 right, 20 wrong
        'person/dotted': 0.04, // 5 right, 0 wrong
        'person/short-form': 0.53, // 37 right, 0 wrong
        'place/full-name': -0.17, // 40 right, 4 wrong
        'place/short-name': 0.24, // 7 right, 0 wrong
        'programme/head': 0.48, // 17 right, 0 wrong
        'quoted/body': -0.9, // 2 right, 2 wrong
        'quoted/head-behind': 0.36, // 4 right, 0 wrong
        'quoted/place-product': 0.42, // 5 right, 0 wrong
        'quoted/work': -0.14, // 8 right, 2 wrong
        'technology/list': 0.04, // 1 right, 0 wrong
        'technology/object': -0.58, // 2 right, 2 wrong
        'technology/rated': 0.12, // 1 right, 0 wrong
      },
      'spoken': {
        'false': -0.16, // 2094 right, 116 wrong
        'true': 0.17, // 179 right, 10 wrong
      },
      'subject': {
        'anaphor': 0.4, // 128 right, 12 wrong
        'explicit': -0.04, // 1665 right, 83 wrong
        'home': -0.64, // 8 right, 2 wrong
        'inherited': 0.07, // 246 right, 18 wrong
        'none': 0.07, // 3 right, 0 wrong
        'noun': 0.14, // 273 right, 12 wrong
      },
      'target-by': {
        'award/head': -0.82, // 183 right, 24 wrong
        'company/legal-form': 0, // 116 right, 7 wrong
        'company/listed': 0.36, // 87 right, 4 wrong
        'company/short-form': 0.22, // 10 right, 0 wrong
        'event/head': 0.02, // 129 right, 6 wrong
        'industry/head': 0.25, // 4 right, 0 wrong
        'industry/list': 0.26, // 30 right, 1 wrong
        'nothing': 0.02, // 3 right, 0 wrong
        'organization/department': 0.12, // 18 right, 0 wrong
        'organization/head': -0.63, // 113 right, 10 wrong
        'organization/home-body': 0.25, // 12 right, 0 wrong
        'organization/listed': -0.08, // 54 right, 5 wrong
        'place/full-name': -0.17, // 673 right, 20 wrong
        'place/in-name': -0.23, // 45 right, 3 wrong
        'place/short-name': 0.17, // 265 right, 7 wrong
        'programme/book-marks': 0.54, // 28 right, 0 wrong
        'programme/head': 0.45, // 183 right, 5 wrong
        'programme/project': 0.03, // 1 right, 0 wrong
        'quoted/apposition': 0.89, // 72 right, 0 wrong
        'quoted/award-verb': -0.25, // 5 right, 1 wrong
        'quoted/body': -0.49, // 2 right, 1 wrong
        'quoted/head-behind': 0.13, // 27 right, 3 wrong
        'quoted/head-inside': -0.34, // 54 right, 5 wrong
        'quoted/launch-verb': -0.71, // 2 right, 2 wrong
        'quoted/superlative': 0.25, // 10 right, 0 wrong
        'quoted/title-of-place': 0.28, // 2 right, 0 wrong
        'quoted/work': 0.13, // 30 right, 3 wrong
        'technology/book-marks': -0.13, // 3 right, 1 wrong
        'technology/developed': -0.39, // 4 right, 2 wrong
        'technology/list': 0.19, // 3 right, 0 wrong
        'technology/object': -0.2, // 39 right, 8 wrong
        'technology/product': -0.36, // 21 right, 5 wrong
        'technology/rated': -0.13, // 8 right, 3 wrong
        'technology/short-form': 0.05, // 1 right, 0 wrong
        'technology/technique': 0.32, // 9 right, 0 wrong
      },
      'target-named': {
        '≥0': 0.02, // 3 right, 0 wrong
        '≥1': -0.56, // 1045 right, 93 wrong
        '≥2': 0.24, // 626 right, 20 wrong
        '≥4': 0.3, // 572 right, 13 wrong
      },
      'unknown': {
        '≥0': 0.26, // 1593 right, 81 wrong
        '≥1': -0.21, // 634 right, 42 wrong
        '≥3': -0.05, // 62 right, 3 wrong
      },
    },
  },
  statistic: {
    base: -0.97,
    features: {
      'clauses': {
        '≥1': -0.92, // 40 right, 8 wrong
        '≥2': -0.43, // 611 right, 80 wrong
        '≥4': 0.08, // 956 right, 66 wrong
        '≥7': 1.27, // 191 right, 2 wrong
      },
      'measure': {
        '≥0': -0.39, // 152 right, 19 wrong
        '≥12': -0.25, // 299 right, 39 wrong
        '≥3': 0.12, // 368 right, 26 wrong
        '≥5': 0.26, // 523 right, 36 wrong
        '≥8': 0.24, // 456 right, 36 wrong
      },
      'opens': {
        'Award': -0.16, // 5 right, 1 wrong
        'Company': 0.49, // 150 right, 8 wrong
        'Event': 0.09, // 3 right, 0 wrong
        'Industry': 0.34, // 3 right, 0 wrong
        'Organization': 1.01, // 165 right, 3 wrong
        'Person': -0.27, // 18 right, 2 wrong
        'Place': 0.49, // 57 right, 4 wrong
        'Programme': -0.13, // 5 right, 1 wrong
        'Technology': -1.28, // 4 right, 4 wrong
        'anaphor': 0.05, // 194 right, 18 wrong
        'date': -0.5, // 110 right, 14 wrong
        'home': 0.78, // 31 right, 0 wrong
        'noun': -0.04, // 264 right, 31 wrong
        'open': -0.58, // 30 right, 7 wrong
        'ordinal': 0.09, // 5 right, 0 wrong
        'quantity': -0.52, // 57 right, 10 wrong
        'time': 0.03, // 233 right, 16 wrong
        'word': 0.12, // 464 right, 37 wrong
      },
      'rivals': {
        'unknown': 0, // 495 right, 45 wrong
        '≥0': 0.22, // 723 right, 54 wrong
        '≥1': 0.15, // 365 right, 29 wrong
        '≥2': -0.16, // 98 right, 13 wrong
        '≥3': -0.22, // 117 right, 15 wrong
      },
      'rule': {
        'statistic/both': 0.14, // 1 right, 0 wrong
        'statistic/built': -0.88, // 0 right, 2 wrong
        'statistic/chosen': 0.14, // 2 right, 0 wrong
        'statistic/clause': 0.27, // 1478 right, 115 wrong
        'statistic/contest': 0.18, // 2 right, 0 wrong
        'statistic/counted': 0.08, // 1 right, 0 wrong
        'statistic/county': 0.3, // 23 right, 1 wrong
        'statistic/decree': 0.04, // 1 right, 0 wrong
        'statistic/doer': 0.48, // 26 right, 3 wrong
        'statistic/headline': 0.11, // 2 right, 0 wrong
        'statistic/introduced': 0.05, // 129 right, 12 wrong
        'statistic/joint': 0.37, // 2 right, 0 wrong
        'statistic/macro': -0.36, // 9 right, 2 wrong
        'statistic/maker': -0.94, // 0 right, 2 wrong
        'statistic/medals': 0.2, // 25 right, 1 wrong
        'statistic/nearest': -0.95, // 17 right, 7 wrong
        'statistic/of-firm': 0.03, // 2 right, 0 wrong
        'statistic/official': 0.14, // 14 right, 1 wrong
        'statistic/quoted': 0.31, // 19 right, 2 wrong
        'statistic/referent': 0.22, // 20 right, 2 wrong
        'statistic/that-place': 0.48, // 10 right, 0 wrong
        'statistic/told': -0.67, // 11 right, 6 wrong
        'statistic/town': 0.26, // 4 right, 0 wrong
      },
      'spoken': {
        'false': 0.05, // 1713 right, 139 wrong
        'true': -0.06, // 85 right, 17 wrong
      },
      'status': {
        'ACHIEVED': 1.34, // 1787 right, 143 wrong
        'PLANNED': -1.35, // 11 right, 13 wrong
      },
      'subject': {
        'anaphor': 0.44, // 105 right, 7 wrong
        'explicit': -0.63, // 250 right, 20 wrong
        'explicit on-behalf': -0.19, // 48 right, 4 wrong
        'home': 0.93, // 49 right, 0 wrong
        'home on-behalf': 0.23, // 33 right, 2 wrong
        'inherited': 0.32, // 390 right, 21 wrong
        'inherited on-behalf': -0.03, // 47 right, 5 wrong
        'noun': 0.19, // 464 right, 34 wrong
        'noun on-behalf': -0.45, // 156 right, 22 wrong
        'other than anaphor': -0.25, // 3 right, 1 wrong
        'other than explicit': -0.79, // 28 right, 5 wrong
        'other than explicit on-behalf': -0.28, // 0 right, 1 wrong
        'other than home': 0.1, // 3 right, 0 wrong
        'other than home on-behalf': -0.31, // 4 right, 1 wrong
        'other than inherited': 0.19, // 49 right, 5 wrong
        'other than inherited on-behalf': 0.69, // 15 right, 0 wrong
        'other than noun': -0.58, // 74 right, 18 wrong
        'other than noun on-behalf': 0.43, // 80 right, 10 wrong
      },
      'subject-by': {
        'award/head': -0.29, // 2 right, 1 wrong
        'company/legal-form': 1.22, // 301 right, 16 wrong
        'company/list': -0.37, // 2 right, 1 wrong
        'company/listed': 0.23, // 145 right, 14 wrong
        'company/short-form': -1.47, // 5 right, 7 wrong
        'event/head': 0.64, // 104 right, 4 wrong
        'industry/list': 0.34, // 3 right, 0 wrong
        'nothing': -0.36, // 0 right, 1 wrong
        'organization/department': 0.47, // 16 right, 0 wrong
        'organization/head': 0.41, // 271 right, 12 wrong
        'organization/home-body': -0.15, // 9 right, 1 wrong
        'organization/listed': 0.66, // 55 right, 1 wrong
        'organization/unit': 0.06, // 4 right, 0 wrong
        'person/cue': 0.82, // 94 right, 10 wrong
        'person/dotted': -1.64, // 0 right, 4 wrong
        'person/short-form': 0.16, // 3 right, 0 wrong
        'place/full-name': -0.35, // 456 right, 44 wrong
        'place/short-name': -0.07, // 131 right, 11 wrong
        'programme/book-marks': 0.64, // 9 right, 0 wrong
        'programme/head': -0.21, // 86 right, 13 wrong
        'programme/project': -0.16, // 5 right, 1 wrong
        'quoted/apposition': 0.1, // 2 right, 0 wrong
        'quoted/body': -1.21, // 3 right, 3 wrong
        'quoted/founded': 0.27, // 2 right, 0 wrong
        'quoted/head-behind': 0.33, // 33 right, 3 wrong
        'quoted/head-inside': 0, // 5 right, 1 wrong
        'quoted/place-product': 0.28, // 3 right, 0 wrong
        'quoted/work': 0.1, // 28 right, 4 wrong
        'technology/object': -0.14, // 4 right, 1 wrong
        'technology/product': -0.37, // 5 right, 2 wrong
        'technology/rated': 0.06, // 12 right, 1 wrong
      },
      'subject-gap': {
        'another-paragraph': 0, // 495 right, 45 wrong
        '≥0': 0.48, // 216 right, 13 wrong
        '≥120': 0.17, // 22 right, 1 wrong
        '≥16': -0.09, // 336 right, 29 wrong
        '≥30': -0.34, // 352 right, 37 wrong
        '≥60': -0.43, // 196 right, 19 wrong
        '≥8': 0.21, // 181 right, 12 wrong
      },
      'subject-in': {
        'article': 0.24, // 343 right, 29 wrong
        'clause': 0.21, // 320 right, 25 wrong
        'longer-name': -0.63, // 7 right, 3 wrong
        'nothing': -0.36, // 0 right, 1 wrong
        'paragraph': 0.26, // 430 right, 47 wrong
        'sentence': 0.26, // 698 right, 51 wrong
      },
      'subject-named': {
        '≥0': -0.36, // 0 right, 1 wrong
        '≥1': -0.81, // 684 right, 86 wrong
        '≥2': 0.28, // 570 right, 37 wrong
        '≥4': 0.88, // 544 right, 32 wrong
      },
      'subject-type': {
        'Award': -0.36, // 5 right, 2 wrong
        'Company': -0.28, // 399 right, 34 wrong
        'Company on-behalf': -0.1, // 54 right, 4 wrong
        'Event': 0.52, // 95 right, 4 wrong
        'Event on-behalf': 0.12, // 9 right, 0 wrong
        'Industry on-behalf': 0.34, // 3 right, 0 wrong
        'Organization': 0.76, // 316 right, 10 wrong
        'Organization on-behalf': -0.26, // 44 right, 7 wrong
        'Person': -0.66, // 97 right, 14 wrong
        'Place': -0.24, // 343 right, 24 wrong
        'Place on-behalf': -0.54, // 244 right, 32 wrong
        'Programme': 0.23, // 92 right, 13 wrong
        'Programme on-behalf': 0.54, // 20 right, 1 wrong
        'Technology': -0.05, // 68 right, 10 wrong
        'Technology on-behalf': -0.03, // 9 right, 1 wrong
      },
      'unknown': {
        '≥0': 0.19, // 1601 right, 127 wrong
        '≥1': -0.36, // 183 right, 27 wrong
        '≥2': 0.16, // 14 right, 2 wrong
      },
    },
  },
}
