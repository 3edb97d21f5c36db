import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by `npm run calibrate` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
  relation: {
    base: 0.62,
    features: {
      'end-in': {
        'article': -0.85, // 405 right, 38 wrong
        'clause': 0.77, // 2902 right, 162 wrong
        'longer-name': 0.62, // 1047 right, 24 wrong
        'nothing': 0.04, // 6 right, 0 wrong
        'paragraph': -0.74, // 345 right, 36 wrong
        'sentence': 0.17, // 341 right, 28 wrong
      },
      'ends-apart': {
        'another-sentence': 0.72, // 749 right, 68 wrong
        '≥0': -0.82, // 1039 right, 29 wrong
        '≥1': 0.19, // 753 right, 37 wrong
        '≥16': -0.12, // 154 right, 14 wrong
        '≥30': -0.27, // 74 right, 8 wrong
        '≥60': 0.53, // 16 right, 0 wrong
        '≥8': -0.23, // 186 right, 17 wrong
      },
      'opens': {
        'Award': -0.59, // 15 right, 4 wrong
        'Company': 0.03, // 665 right, 39 wrong
        'Event': 0.3, // 47 right, 1 wrong
        'Industry': 0.25, // 7 right, 0 wrong
        'Organization': 0.38, // 786 right, 24 wrong
        'Person': -0.49, // 44 right, 4 wrong
        'Place': 0, // 119 right, 8 wrong
        'Programme': -0.08, // 19 right, 1 wrong
        'Technology': 0.09, // 12 right, 2 wrong
        'anaphor': -0.36, // 294 right, 33 wrong
        'date': 0.22, // 20 right, 3 wrong
        'home': -0.19, // 11 right, 2 wrong
        'noun': 0.7, // 428 right, 13 wrong
        'open': -0.95, // 11 right, 5 wrong
        'ordinal': -0.39, // 5 right, 1 wrong
        'quantity': -0.21, // 20 right, 2 wrong
        'time': 0.97, // 39 right, 0 wrong
        'word': 0.33, // 518 right, 32 wrong
      },
      'rule': {
        'confers/verb': 0.3, // 50 right, 2 wrong
        'deals-with/owner': 0.1, // 2 right, 0 wrong
        'deals-with/settles': 0.15, // 4 right, 0 wrong
        'deals-with/supplies': -0.02, // 10 right, 1 wrong
        'deals-with/verb': -0.11, // 100 right, 14 wrong
        'located/bracket': 0.04, // 4 right, 0 wrong
        'located/count': 0.15, // 4 right, 0 wrong
        'located/founded': 0.03, // 1 right, 0 wrong
        'located/list': -0.07, // 29 right, 1 wrong
        'located/name': -0.23, // 1121 right, 28 wrong
        'located/possessive': -0.95, // 54 right, 5 wrong
        'located/scene': 0.27, // 6 right, 0 wrong
        'located/venue': 0.19, // 47 right, 1 wrong
        'located/verb': 0.28, // 26 right, 0 wrong
        'operates-in/own': 0.17, // 19 right, 1 wrong
        'operates-in/verb': 0.4, // 24 right, 0 wrong
        'organized/built': 0.5, // 11 right, 0 wrong
        'organized/host': 0.11, // 174 right, 3 wrong
        'organized/issue': 0.33, // 31 right, 1 wrong
        'organized/launch': 0.24, // 44 right, 3 wrong
        'organized/owner': -0.45, // 0 right, 1 wrong
        'organized/project': 0.16, // 7 right, 0 wrong
        'part-of/subsidiary': 0.42, // 21 right, 0 wrong
        'participated/attends': 0.19, // 41 right, 4 wrong
        'participated/exhibits': 0.31, // 27 right, 3 wrong
        'participated/follow': 0.2, // 14 right, 1 wrong
        'participated/inside': -0.41, // 3 right, 1 wrong
        'participated/joins': -0.99, // 5 right, 4 wrong
        'participated/office': 0.04, // 1 right, 0 wrong
        'participated/prize': -0.82, // 1 right, 2 wrong
        'participated/rank': 0.7, // 100 right, 3 wrong
        'participated/verb': -0.14, // 4 right, 1 wrong
        'received/among': 0.1, // 1 right, 0 wrong
        'received/cleft': 0.06, // 1 right, 0 wrong
        'received/colon': 0.15, // 5 right, 0 wrong
        'received/conferred': 0.42, // 25 right, 0 wrong
        'received/count': 0.16, // 2 right, 0 wrong
        'received/counted': 0.65, // 35 right, 0 wrong
        'received/given': 0.05, // 1 right, 0 wrong
        'received/holder': 0.24, // 3 right, 0 wrong
        'received/is': -0.75, // 11 right, 5 wrong
        'received/list': -1.2, // 17 right, 5 wrong
        'received/one-by-one': 0.18, // 2 right, 0 wrong
        'received/one-of': 0.12, // 2 right, 0 wrong
        'received/rank': 0.18, // 2 right, 0 wrong
        'received/roll-call': 0.45, // 25 right, 0 wrong
        'received/verb': -0.84, // 256 right, 34 wrong
        'received/who': 0.18, // 12 right, 0 wrong
        'uses/verb': -0.53, // 204 right, 34 wrong
        'works-for/anaphor': -0.57, // 30 right, 6 wrong
        'works-for/appointed': 0.04, // 4 right, 0 wrong
        'works-for/brackets': 0.04, // 2 right, 0 wrong
        'works-for/elected': 0.08, // 4 right, 0 wrong
        'works-for/ending': 0.39, // 9 right, 0 wrong
        'works-for/is': 0.2, // 9 right, 0 wrong
        'works-for/office': 0.07, // 4 right, 0 wrong
        'works-for/post': -0.61, // 317 right, 6 wrong
        'works-for/told': 0.06, // 2 right, 0 wrong
        'works-for/topic': 0.49, // 39 right, 3 wrong
        'works-for/visited': -0.91, // 2 right, 2 wrong
      },
      'siblings': {
        '≥1': -0.52, // 1252 right, 94 wrong
        '≥2': -0.33, // 609 right, 45 wrong
        '≥3': 0.43, // 850 right, 27 wrong
        '≥5': 0.43, // 325 right, 8 wrong
      },
      'source-by': {
        'company/legal-form': 0.83, // 787 right, 33 wrong
        'company/list': -1.03, // 5 right, 3 wrong
        'company/listed': -0.16, // 243 right, 35 wrong
        'company/short-form': -0.72, // 55 right, 11 wrong
        'event/head': 0.26, // 43 right, 1 wrong
        'organization/department': -0.05, // 89 right, 3 wrong
        'organization/head': -0.25, // 635 right, 32 wrong
        'organization/home-body': -0.21, // 51 right, 3 wrong
        'organization/listed': 0.41, // 234 right, 8 wrong
        'organization/unit': 0.1, // 4 right, 0 wrong
        'organization/workshop': -0.08, // 2 right, 1 wrong
        'person/cue': 0.73, // 612 right, 27 wrong
        'person/dotted': 0.12, // 6 right, 0 wrong
        'person/short-form': 0.7, // 42 right, 0 wrong
        'place/full-name': -0.13, // 46 right, 6 wrong
        'place/short-name': 0.26, // 7 right, 0 wrong
        'place/village': 0.11, // 1 right, 0 wrong
        'programme/head': 0.1, // 20 right, 1 wrong
        'quoted/body': -0.95, // 2 right, 2 wrong
        'quoted/head-behind': 0.43, // 4 right, 0 wrong
        'quoted/place-product': 0.41, // 5 right, 0 wrong
        'quoted/work': -0.16, // 15 right, 3 wrong
        'technology/list': 0.03, // 1 right, 0 wrong
        'technology/object': -0.48, // 5 right, 2 wrong
        'technology/product': -0.47, // 5 right, 2 wrong
        'technology/rated': 0.21, // 2 right, 0 wrong
      },
      'spoken': {
        'false': -0.34, // 2715 right, 163 wrong
        'true': 0.34, // 239 right, 10 wrong
      },
      'subject': {
        'anaphor': 0.73, // 223 right, 17 wrong
        'explicit': -0.15, // 2098 right, 110 wrong
        'home': -0.74, // 12 right, 3 wrong
        'inherited': -0.02, // 326 right, 29 wrong
        'none': 0.04, // 3 right, 0 wrong
        'noun': 0.15, // 358 right, 15 wrong
      },
      'target-by': {
        'award/head': -0.88, // 260 right, 40 wrong
        'award/won': 0.32, // 8 right, 0 wrong
        'company/legal-form': -0.15, // 144 right, 10 wrong
        'company/list': 0.16, // 3 right, 0 wrong
        'company/listed': 0.3, // 112 right, 4 wrong
        'company/short-form': 0.42, // 16 right, 0 wrong
        'event/head': -0.32, // 169 right, 13 wrong
        'industry/head': 0.26, // 4 right, 0 wrong
        'industry/list': 0.3, // 33 right, 1 wrong
        'nothing': 0.04, // 6 right, 0 wrong
        'organization/department': 0.16, // 24 right, 0 wrong
        'organization/head': -0.52, // 155 right, 10 wrong
        'organization/home-body': -0.11, // 17 right, 1 wrong
        'organization/listed': -0.08, // 79 right, 6 wrong
        'place/full-name': -0.06, // 864 right, 22 wrong
        'place/in-name': -0.18, // 57 right, 3 wrong
        'place/short-name': -0.05, // 339 right, 10 wrong
        'programme/book-marks': 0.32, // 30 right, 1 wrong
        'programme/head': 0.39, // 223 right, 8 wrong
        'programme/project': 0.03, // 1 right, 0 wrong
        'quoted/apposition': 0.9, // 77 right, 0 wrong
        'quoted/award-verb': -0.19, // 5 right, 1 wrong
        'quoted/body': -0.4, // 2 right, 1 wrong
        'quoted/head-behind': 0.17, // 36 right, 3 wrong
        'quoted/head-inside': -0.15, // 66 right, 6 wrong
        'quoted/launch-verb': -0.8, // 2 right, 2 wrong
        'quoted/superlative': 0.3, // 10 right, 0 wrong
        'quoted/title-of-place': 0.26, // 2 right, 0 wrong
        'quoted/work': 0.37, // 36 right, 3 wrong
        'technology/book-marks': -0.05, // 3 right, 1 wrong
        'technology/developed': -0.43, // 4 right, 2 wrong
        'technology/list': 0, // 8 right, 1 wrong
        'technology/object': -0.24, // 60 right, 11 wrong
        'technology/product': -0.68, // 38 right, 10 wrong
        'technology/rated': -0.18, // 8 right, 3 wrong
        'technology/short-form': 0.06, // 1 right, 0 wrong
        'technology/standard': 0.14, // 1 right, 0 wrong
        'technology/technique': 0.56, // 18 right, 0 wrong
      },
      'target-named': {
        '≥0': 0.04, // 6 right, 0 wrong
        '≥1': -0.53, // 1383 right, 129 wrong
        '≥2': 0.24, // 803 right, 28 wrong
        '≥4': 0.25, // 729 right, 16 wrong
      },
      'unknown': {
        '≥0': 0.13, // 2122 right, 121 wrong
        '≥1': -0.14, // 795 right, 49 wrong
        '≥3': 0.01, // 71 right, 3 wrong
      },
    },
  },
  statistic: {
    base: -0.84,
    features: {
      'clauses': {
        '≥1': -0.99, // 48 right, 9 wrong
        '≥2': -0.37, // 793 right, 96 wrong
        '≥4': 0.14, // 1291 right, 81 wrong
        '≥7': 1.21, // 272 right, 5 wrong
      },
      'measure': {
        '≥0': -0.22, // 206 right, 21 wrong
        '≥12': -0.32, // 396 right, 49 wrong
        '≥3': 0.05, // 489 right, 35 wrong
        '≥5': 0.25, // 710 right, 44 wrong
        '≥8': 0.24, // 603 right, 42 wrong
      },
      'opens': {
        'Award': -0.17, // 5 right, 1 wrong
        'Company': 0.72, // 200 right, 8 wrong
        'Event': 0.1, // 3 right, 0 wrong
        'Industry': 0.54, // 4 right, 0 wrong
        'Organization': 0.99, // 204 right, 4 wrong
        'Person': -0.62, // 20 right, 3 wrong
        'Place': 1.05, // 74 right, 2 wrong
        'Programme': -0.24, // 7 right, 1 wrong
        'Technology': -1.28, // 4 right, 4 wrong
        'anaphor': 0.12, // 282 right, 24 wrong
        'date': -0.41, // 130 right, 14 wrong
        'home': 0.31, // 36 right, 1 wrong
        'noun': -0.14, // 352 right, 43 wrong
        'open': -0.91, // 46 right, 13 wrong
        'ordinal': 0.06, // 5 right, 0 wrong
        'quantity': -0.2, // 87 right, 10 wrong
        'time': 0.03, // 326 right, 18 wrong
        'word': 0.06, // 619 right, 45 wrong
      },
      'rivals': {
        'unknown': 0.1, // 704 right, 60 wrong
        '≥0': 0.25, // 956 right, 62 wrong
        '≥1': 0.19, // 435 right, 33 wrong
        '≥2': -0.13, // 126 right, 13 wrong
        '≥3': -0.43, // 183 right, 23 wrong
      },
      'rule': {
        'statistic/both': 0.09, // 1 right, 0 wrong
        'statistic/built': -0.88, // 0 right, 2 wrong
        'statistic/chosen': 0.12, // 2 right, 0 wrong
        'statistic/clause': 0.08, // 1968 right, 136 wrong
        'statistic/contest': 0.18, // 2 right, 0 wrong
        'statistic/counted': 0.07, // 1 right, 0 wrong
        'statistic/county': 0.2, // 31 right, 1 wrong
        'statistic/decree': 0.03, // 1 right, 0 wrong
        'statistic/doer': 0.21, // 28 right, 5 wrong
        'statistic/head': -0.29, // 0 right, 1 wrong
        'statistic/headline': 0.12, // 2 right, 0 wrong
        'statistic/introduced': 0.12, // 170 right, 17 wrong
        'statistic/joint': 0.44, // 2 right, 0 wrong
        'statistic/macro': -0.17, // 9 right, 1 wrong
        'statistic/main': 0.02, // 9 right, 1 wrong
        'statistic/maker': -1.02, // 0 right, 2 wrong
        'statistic/medals': 0.35, // 33 right, 1 wrong
        'statistic/nearest': -0.63, // 17 right, 6 wrong
        'statistic/of-firm': -0.46, // 3 right, 1 wrong
        'statistic/official': -0.43, // 14 right, 2 wrong
        'statistic/quoted': 0.76, // 38 right, 6 wrong
        'statistic/referent': 0.41, // 28 right, 3 wrong
        'statistic/shown': 0.05, // 2 right, 0 wrong
        'statistic/that-place': 0.53, // 19 right, 0 wrong
        'statistic/told': -0.62, // 11 right, 6 wrong
        'statistic/town': 0.25, // 5 right, 0 wrong
        'statistic/village': 0.47, // 8 right, 0 wrong
      },
      'spoken': {
        'false': 0.24, // 2278 right, 163 wrong
        'true': -0.24, // 126 right, 28 wrong
      },
      'status': {
        'ACHIEVED': 1.07, // 2384 right, 177 wrong
        'PLANNED': -1.08, // 20 right, 14 wrong
      },
      'subject': {
        'anaphor': 0.63, // 141 right, 7 wrong
        'explicit': -0.25, // 337 right, 20 wrong
        'explicit on-behalf': -0.31, // 58 right, 6 wrong
        'home': 0.93, // 63 right, 0 wrong
        'home on-behalf': 0.45, // 46 right, 2 wrong
        'inherited': 0.39, // 552 right, 26 wrong
        'inherited on-behalf': 0.16, // 63 right, 5 wrong
        'noun': 0.06, // 611 right, 46 wrong
        'noun on-behalf': -0.18, // 204 right, 23 wrong
        'other than anaphor': -0.46, // 5 right, 2 wrong
        'other than explicit': -0.74, // 37 right, 6 wrong
        'other than explicit on-behalf': -0.31, // 1 right, 1 wrong
        'other than home': 0.15, // 4 right, 0 wrong
        'other than home on-behalf': -0.27, // 5 right, 1 wrong
        'other than inherited': 0.07, // 58 right, 6 wrong
        'other than inherited on-behalf': 0.33, // 19 right, 1 wrong
        'other than noun': -0.8, // 95 right, 25 wrong
        'other than noun on-behalf': 0.15, // 105 right, 14 wrong
      },
      'subject-by': {
        'award/head': -0.29, // 2 right, 1 wrong
        'company/legal-form': 0.83, // 388 right, 23 wrong
        'company/list': 0.06, // 2 right, 0 wrong
        'company/listed': 0.31, // 216 right, 16 wrong
        'company/short-form': -1.65, // 18 right, 8 wrong
        'event/head': 0.59, // 133 right, 6 wrong
        'industry/list': 0.34, // 3 right, 0 wrong
        'nothing': -0.38, // 0 right, 1 wrong
        'organization/department': 0.42, // 18 right, 0 wrong
        'organization/head': -0.12, // 370 right, 24 wrong
        'organization/home-body': 0.01, // 13 right, 1 wrong
        'organization/listed': 0.31, // 92 right, 3 wrong
        'organization/unit': 0.07, // 4 right, 0 wrong
        'organization/workshop': 0.12, // 4 right, 0 wrong
        'person/cue': 0, // 112 right, 13 wrong
        'person/short-form': 0.08, // 3 right, 0 wrong
        'place/full-name': -0.5, // 604 right, 43 wrong
        'place/short-name': -0.32, // 150 right, 13 wrong
        'place/village': 0.57, // 10 right, 0 wrong
        'programme/book-marks': 1.1, // 33 right, 0 wrong
        'programme/head': -0.05, // 104 right, 15 wrong
        'programme/project': -1.05, // 5 right, 4 wrong
        'quoted/apposition': 0.12, // 2 right, 0 wrong
        'quoted/body': -0.9, // 7 right, 3 wrong
        'quoted/founded': 0.31, // 2 right, 0 wrong
        'quoted/head-behind': 0.54, // 43 right, 3 wrong
        'quoted/head-inside': -0.01, // 5 right, 1 wrong
        'quoted/place-product': 0.35, // 3 right, 0 wrong
        'quoted/work': 0.46, // 33 right, 3 wrong
        'technology/object': 0.03, // 6 right, 1 wrong
        'technology/product': -1.25, // 5 right, 7 wrong
        'technology/rated': -0.32, // 12 right, 2 wrong
        'technology/short-form': 0.21, // 2 right, 0 wrong
      },
      'subject-gap': {
        'another-paragraph': 0.1, // 704 right, 60 wrong
        '≥0': 0.24, // 282 right, 15 wrong
        '≥120': 0.39, // 37 right, 1 wrong
        '≥16': -0.1, // 431 right, 31 wrong
        '≥30': -0.34, // 445 right, 42 wrong
        '≥60': -0.19, // 270 right, 24 wrong
        '≥8': -0.1, // 235 right, 18 wrong
      },
      'subject-in': {
        'article': 0.12, // 476 right, 41 wrong
        'clause': 0.37, // 427 right, 28 wrong
        'longer-name': -1, // 11 right, 5 wrong
        'nothing': -0.38, // 0 right, 1 wrong
        'paragraph': 0.33, // 556 right, 59 wrong
        'sentence': 0.55, // 934 right, 57 wrong
      },
      'subject-named': {
        '≥0': -0.38, // 0 right, 1 wrong
        '≥1': -0.84, // 878 right, 112 wrong
        '≥2': 0.29, // 795 right, 44 wrong
        '≥4': 0.93, // 731 right, 34 wrong
      },
      'subject-type': {
        'Award': -0.34, // 5 right, 2 wrong
        'Company': -0.28, // 552 right, 42 wrong
        'Company on-behalf': -0.16, // 72 right, 5 wrong
        'Event': 0.34, // 125 right, 6 wrong
        'Event on-behalf': 0.26, // 8 right, 0 wrong
        'Industry on-behalf': 0.34, // 3 right, 0 wrong
        'Organization': 0.55, // 450 right, 21 wrong
        'Organization on-behalf': -0.34, // 60 right, 10 wrong
        'Person': 0.03, // 113 right, 13 wrong
        'Person on-behalf': 0.05, // 2 right, 0 wrong
        'Place': 0.07, // 442 right, 21 wrong
        'Place on-behalf': -0.7, // 322 right, 36 wrong
        'Programme': -0.05, // 129 right, 18 wrong
        'Programme on-behalf': 0.61, // 28 right, 1 wrong
        'Technology': -0.33, // 87 right, 15 wrong
        'Technology on-behalf': -0.04, // 6 right, 1 wrong
      },
      'unknown': {
        '≥0': 0.31, // 2155 right, 156 wrong
        '≥1': -0.14, // 230 right, 31 wrong
        '≥2': -0.17, // 19 right, 4 wrong
      },
    },
  },
}
