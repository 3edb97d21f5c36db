import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by `npm run calibrate` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
  relation: {
    base: 0.25,
    features: {
      'end-in': {
        'article': -1.01, // 450 right, 45 wrong
        'clause': 0.64, // 3283 right, 190 wrong
        'longer-name': 0.74, // 1209 right, 26 wrong
        'nothing': 0.04, // 6 right, 0 wrong
        'paragraph': -0.75, // 377 right, 39 wrong
        'sentence': 0.34, // 388 right, 33 wrong
      },
      'ends-apart': {
        'another-sentence': 0.93, // 826 right, 77 wrong
        '≥0': -0.75, // 1201 right, 32 wrong
        '≥1': 0.35, // 850 right, 42 wrong
        '≥16': -0.2, // 174 right, 18 wrong
        '≥30': -0.65, // 86 right, 13 wrong
        '≥60': 0.49, // 16 right, 0 wrong
        '≥8': -0.17, // 206 right, 19 wrong
      },
      'opens': {
        'Award': -1.02, // 15 right, 6 wrong
        'Company': 0.08, // 735 right, 47 wrong
        'Event': 0.27, // 50 right, 1 wrong
        'Industry': 0.48, // 13 right, 0 wrong
        'Organization': 0.33, // 875 right, 27 wrong
        'Person': -0.42, // 48 right, 4 wrong
        'Place': 0.11, // 136 right, 9 wrong
        'Programme': -0.11, // 21 right, 1 wrong
        'Technology': 0.11, // 12 right, 2 wrong
        'anaphor': -0.5, // 345 right, 41 wrong
        'date': 0.3, // 27 right, 3 wrong
        'home': -0.22, // 11 right, 2 wrong
        'noun': 0.66, // 481 right, 14 wrong
        'open': -0.86, // 13 right, 5 wrong
        'ordinal': -0.26, // 10 right, 1 wrong
        'quantity': -0.2, // 24 right, 2 wrong
        'time': 1, // 46 right, 0 wrong
        'word': 0.23, // 601 right, 38 wrong
      },
      'rule': {
        'confers/verb': 0.46, // 58 right, 2 wrong
        'deals-with/owner': 0.08, // 2 right, 0 wrong
        'deals-with/settles': 0.19, // 4 right, 0 wrong
        'deals-with/supplies': 0.08, // 10 right, 1 wrong
        'deals-with/verb': -0.02, // 122 right, 17 wrong
        'located/apposition': 0.1, // 1 right, 0 wrong
        'located/bracket': 0.03, // 4 right, 0 wrong
        'located/count': 0.14, // 4 right, 0 wrong
        'located/example': 0.03, // 2 right, 0 wrong
        'located/founded': 0.02, // 1 right, 0 wrong
        'located/list': -0.03, // 29 right, 1 wrong
        'located/name': -0.11, // 1296 right, 30 wrong
        'located/possessive': -0.95, // 58 right, 5 wrong
        'located/scene': 0.18, // 6 right, 0 wrong
        'located/venue': 0.2, // 52 right, 1 wrong
        'located/verb': 0.25, // 28 right, 0 wrong
        'operates-in/output': 0.09, // 1 right, 0 wrong
        'operates-in/own': -0.07, // 25 right, 2 wrong
        'operates-in/verb': 0.36, // 24 right, 0 wrong
        'organized/built': 0.46, // 11 right, 0 wrong
        'organized/host': 0.31, // 200 right, 3 wrong
        'organized/issue': 0.37, // 37 right, 1 wrong
        'organized/launch': 0.22, // 49 right, 3 wrong
        'organized/owner': -0.4, // 0 right, 1 wrong
        'organized/project': 0.18, // 7 right, 0 wrong
        'part-of/subsidiary': 0.49, // 21 right, 0 wrong
        'participated/attends': 0.17, // 45 right, 5 wrong
        'participated/exhibits': 0.37, // 27 right, 3 wrong
        'participated/follow': -0.17, // 22 right, 3 wrong
        'participated/inside': -0.39, // 5 right, 1 wrong
        'participated/joins': -0.99, // 5 right, 4 wrong
        'participated/office': 0.04, // 1 right, 0 wrong
        'participated/prize': -0.82, // 1 right, 2 wrong
        'participated/rank': 0.64, // 112 right, 4 wrong
        'participated/verb': -0.09, // 4 right, 1 wrong
        'received/among': 0.07, // 1 right, 0 wrong
        'received/cleft': 0.07, // 1 right, 0 wrong
        'received/colon': 0.12, // 5 right, 0 wrong
        'received/conferred': 0.42, // 27 right, 0 wrong
        'received/count': 0.12, // 2 right, 0 wrong
        'received/counted': 0.82, // 35 right, 0 wrong
        'received/given': 0.14, // 1 right, 0 wrong
        'received/holder': -0.13, // 3 right, 1 wrong
        'received/is': -0.63, // 15 right, 5 wrong
        'received/list': -1.22, // 18 right, 5 wrong
        'received/one-by-one': 0.17, // 2 right, 0 wrong
        'received/one-of': 0.1, // 2 right, 0 wrong
        'received/rank': 0.24, // 2 right, 0 wrong
        'received/roll-call': 0.52, // 25 right, 0 wrong
        'received/verb': -0.93, // 279 right, 42 wrong
        'received/who': 0.25, // 15 right, 0 wrong
        'received/year': 0.18, // 3 right, 0 wrong
        'uses/verb': -0.41, // 224 right, 40 wrong
        'works-for/anaphor': -0.62, // 34 right, 7 wrong
        'works-for/appointed': 0.06, // 4 right, 0 wrong
        'works-for/brackets': 0.04, // 2 right, 0 wrong
        'works-for/elected': 0.08, // 4 right, 0 wrong
        'works-for/ending': 0.42, // 11 right, 0 wrong
        'works-for/is': 0.2, // 12 right, 0 wrong
        'works-for/office': 0.06, // 4 right, 0 wrong
        'works-for/post': -0.68, // 350 right, 7 wrong
        'works-for/that-one': 0.06, // 1 right, 0 wrong
        'works-for/told': 0.04, // 2 right, 0 wrong
        'works-for/topic': 0.34, // 45 right, 4 wrong
        'works-for/visited': -1.31, // 3 right, 3 wrong
      },
      'siblings': {
        '≥1': -0.36, // 1461 right, 106 wrong
        '≥2': -0.17, // 694 right, 50 wrong
        '≥3': 0.42, // 921 right, 34 wrong
        '≥5': 0.12, // 358 right, 12 wrong
      },
      'source-by': {
        'company/legal-form': 0.64, // 892 right, 42 wrong
        'company/list': -1.09, // 5 right, 3 wrong
        'company/listed': -0.18, // 254 right, 36 wrong
        'company/short-form': -1.2, // 63 right, 18 wrong
        'event/head': 0.19, // 46 right, 1 wrong
        'organization/department': 0.07, // 101 right, 3 wrong
        'organization/head': -0.22, // 739 right, 34 wrong
        'organization/home-body': -0.16, // 54 right, 2 wrong
        'organization/listed': 0.24, // 274 right, 11 wrong
        'organization/unit': 0.11, // 4 right, 0 wrong
        'organization/workshop': 0.3, // 2 right, 0 wrong
        'person/cue': 0.73, // 685 right, 32 wrong
        'person/dotted': 0.13, // 6 right, 0 wrong
        'person/short-form': 0.73, // 42 right, 0 wrong
        'place/full-name': 0.01, // 60 right, 7 wrong
        'place/short-name': 0.36, // 10 right, 0 wrong
        'place/village': 0.11, // 1 right, 0 wrong
        'programme/head': 0.3, // 24 right, 1 wrong
        'quoted/body': -0.99, // 2 right, 2 wrong
        'quoted/head-behind': 0.39, // 4 right, 0 wrong
        'quoted/place-product': 0.44, // 5 right, 0 wrong
        'quoted/work': -0.3, // 16 right, 4 wrong
        'technology/list': 0.03, // 1 right, 0 wrong
        'technology/object': -0.67, // 5 right, 3 wrong
        'technology/product': -0.22, // 6 right, 2 wrong
        'technology/rated': 0.24, // 2 right, 0 wrong
      },
      'spoken': {
        'false': -0.17, // 3052 right, 185 wrong
        'true': 0.17, // 291 right, 16 wrong
      },
      'subject': {
        'anaphor': 0.64, // 265 right, 23 wrong
        'explicit': -0.22, // 2345 right, 129 wrong
        'home': -0.73, // 14 right, 3 wrong
        'inherited': 0.06, // 377 right, 31 wrong
        'none': 0.06, // 3 right, 0 wrong
        'noun': 0.18, // 415 right, 17 wrong
      },
      'target-by': {
        'award/head': -0.79, // 289 right, 48 wrong
        'award/won': 0.39, // 9 right, 0 wrong
        'company/legal-form': 0.04, // 167 right, 11 wrong
        'company/list': 0.17, // 3 right, 0 wrong
        'company/listed': -0.01, // 116 right, 7 wrong
        'company/short-form': -0.26, // 19 right, 2 wrong
        'event/head': -0.41, // 188 right, 15 wrong
        'industry/head': 0.01, // 6 right, 1 wrong
        'industry/list': 0.38, // 38 right, 1 wrong
        'nothing': 0.04, // 6 right, 0 wrong
        'organization/department': 0.2, // 26 right, 0 wrong
        'organization/head': -0.29, // 182 right, 11 wrong
        'organization/home-body': -0.15, // 18 right, 1 wrong
        'organization/listed': 0.12, // 90 right, 6 wrong
        'place/full-name': 0.23, // 1002 right, 23 wrong
        'place/in-name': -0.44, // 63 right, 4 wrong
        'place/short-name': 0.12, // 381 right, 10 wrong
        'place/unlisted-town': 0.02, // 1 right, 0 wrong
        'programme/book-marks': 0.36, // 36 right, 1 wrong
        'programme/head': 0.44, // 248 right, 9 wrong
        'programme/project': 0.04, // 1 right, 0 wrong
        'quoted/apposition': 0.96, // 82 right, 0 wrong
        'quoted/award-verb': -0.04, // 7 right, 1 wrong
        'quoted/body': -0.4, // 2 right, 1 wrong
        'quoted/head-behind': 0.27, // 44 right, 3 wrong
        'quoted/head-inside': -0.2, // 71 right, 7 wrong
        'quoted/launch-verb': -1.07, // 1 right, 2 wrong
        'quoted/superlative': 0.28, // 10 right, 0 wrong
        'quoted/title-of-place': 0.29, // 4 right, 0 wrong
        'quoted/work': 0.16, // 40 right, 5 wrong
        'technology/book-marks': -0.1, // 3 right, 1 wrong
        'technology/developed': -0.01, // 5 right, 1 wrong
        'technology/list': 0.14, // 10 right, 1 wrong
        'technology/object': -0.51, // 63 right, 15 wrong
        'technology/product': -0.7, // 42 right, 11 wrong
        'technology/rated': -0.09, // 9 right, 3 wrong
        'technology/short-form': 0.11, // 2 right, 0 wrong
        'technology/standard': 0.13, // 1 right, 0 wrong
        'technology/technique': 0.57, // 18 right, 0 wrong
      },
      'target-named': {
        '≥0': 0.04, // 6 right, 0 wrong
        '≥1': -0.38, // 1573 right, 149 wrong
        '≥2': 0.49, // 876 right, 27 wrong
        '≥4': -0.15, // 848 right, 25 wrong
      },
      'unknown': {
        '≥0': 0.19, // 2414 right, 146 wrong
        '≥1': 0.06, // 892 right, 50 wrong
        '≥3': -0.26, // 73 right, 5 wrong
      },
    },
  },
  statistic: {
    base: -0.96,
    features: {
      'clauses': {
        '≥1': -1.05, // 51 right, 10 wrong
        '≥2': -0.3, // 907 right, 108 wrong
        '≥4': 0.07, // 1470 right, 105 wrong
        '≥7': 1.27, // 301 right, 5 wrong
      },
      'measure': {
        '≥0': -0.15, // 238 right, 24 wrong
        '≥12': -0.35, // 454 right, 57 wrong
        '≥3': 0.06, // 546 right, 43 wrong
        '≥5': 0.23, // 804 right, 54 wrong
        '≥8': 0.21, // 687 right, 50 wrong
      },
      'opens': {
        'Award': -0.1, // 8 right, 1 wrong
        'Company': 0.74, // 212 right, 8 wrong
        'Event': 0.11, // 3 right, 0 wrong
        'Industry': 0.59, // 4 right, 0 wrong
        'Organization': 0.86, // 228 right, 5 wrong
        'Person': -0.48, // 23 right, 3 wrong
        'Place': 0.77, // 82 right, 3 wrong
        'Programme': -0.31, // 7 right, 1 wrong
        'Technology': -1.02, // 6 right, 4 wrong
        'anaphor': -0.06, // 323 right, 32 wrong
        'date': -0.29, // 148 right, 14 wrong
        'home': 0.27, // 37 right, 1 wrong
        'noun': -0.07, // 422 right, 50 wrong
        'open': -0.53, // 53 right, 14 wrong
        'ordinal': 0.06, // 5 right, 0 wrong
        'quantity': -0.16, // 99 right, 10 wrong
        'time': -0.33, // 364 right, 27 wrong
        'word': -0.05, // 705 right, 55 wrong
      },
      'rivals': {
        'unknown': 0.04, // 785 right, 73 wrong
        '≥0': 0.24, // 1068 right, 72 wrong
        '≥1': 0.15, // 494 right, 40 wrong
        '≥2': -0.09, // 161 right, 17 wrong
        '≥3': -0.34, // 221 right, 26 wrong
      },
      'rule': {
        'statistic/both': 0.07, // 1 right, 0 wrong
        'statistic/built': -0.91, // 0 right, 2 wrong
        'statistic/chosen': 0.09, // 2 right, 0 wrong
        'statistic/clause': -0.01, // 2206 right, 159 wrong
        'statistic/contest': 0.18, // 2 right, 0 wrong
        'statistic/counted': 0.06, // 1 right, 0 wrong
        'statistic/county': 0.38, // 38 right, 1 wrong
        'statistic/decree': 0.08, // 2 right, 0 wrong
        'statistic/doer': -0.22, // 36 right, 10 wrong
        'statistic/edition': 0.2, // 5 right, 0 wrong
        'statistic/head': -0.35, // 0 right, 1 wrong
        'statistic/headline': 0.13, // 2 right, 0 wrong
        'statistic/introduced': 0.34, // 195 right, 17 wrong
        'statistic/joined': 0.24, // 3 right, 0 wrong
        'statistic/joint': 0.37, // 2 right, 0 wrong
        'statistic/listed': 0.09, // 4 right, 0 wrong
        'statistic/macro': -0.09, // 11 right, 1 wrong
        'statistic/main': 0.1, // 9 right, 1 wrong
        'statistic/maker': -1, // 1 right, 2 wrong
        'statistic/medals': 0.36, // 38 right, 1 wrong
        'statistic/nearest': -0.58, // 19 right, 7 wrong
        'statistic/of-award': 0.08, // 1 right, 0 wrong
        'statistic/of-firm': -0.39, // 3 right, 1 wrong
        'statistic/official': -0.25, // 24 right, 2 wrong
        'statistic/quoted': 0.57, // 39 right, 7 wrong
        'statistic/referent': 0.2, // 34 right, 6 wrong
        'statistic/shown': 0.15, // 2 right, 0 wrong
        'statistic/that-place': 0.07, // 22 right, 1 wrong
        'statistic/told': -0.82, // 11 right, 9 wrong
        'statistic/town': 0.34, // 8 right, 0 wrong
        'statistic/village': 0.51, // 8 right, 0 wrong
      },
      'spoken': {
        'false': 0.38, // 2577 right, 191 wrong
        'true': -0.39, // 152 right, 37 wrong
      },
      'status': {
        'ACHIEVED': 1.07, // 2708 right, 212 wrong
        'PLANNED': -1.08, // 21 right, 16 wrong
      },
      'subject': {
        'anaphor': 0.79, // 159 right, 8 wrong
        'explicit': -0.22, // 380 right, 22 wrong
        'explicit on-behalf': -0.46, // 72 right, 7 wrong
        'home': 1.02, // 70 right, 0 wrong
        'home on-behalf': 0.44, // 57 right, 3 wrong
        'inherited': 0.46, // 611 right, 29 wrong
        'inherited on-behalf': 0.19, // 79 right, 6 wrong
        'noun': -0.03, // 671 right, 58 wrong
        'noun on-behalf': -0.14, // 241 right, 24 wrong
        'other than anaphor': -0.41, // 7 right, 2 wrong
        'other than explicit': -0.72, // 40 right, 6 wrong
        'other than explicit on-behalf': -0.25, // 1 right, 1 wrong
        'other than home': 0.14, // 4 right, 0 wrong
        'other than home on-behalf': -0.3, // 6 right, 1 wrong
        'other than inherited': 0.08, // 72 right, 9 wrong
        'other than inherited on-behalf': 0.46, // 25 right, 1 wrong
        'other than noun': -0.77, // 122 right, 31 wrong
        'other than noun on-behalf': -0.3, // 112 right, 20 wrong
      },
      'subject-by': {
        'award/head': -0.35, // 2 right, 2 wrong
        'company/legal-form': 0.83, // 460 right, 30 wrong
        'company/list': 0.06, // 2 right, 0 wrong
        'company/listed': 0.52, // 225 right, 16 wrong
        'company/short-form': -1.88, // 19 right, 13 wrong
        'event/head': 0.29, // 144 right, 9 wrong
        'industry/list': 0.41, // 3 right, 0 wrong
        'nothing': -0.37, // 0 right, 1 wrong
        'organization/department': -0.23, // 17 right, 2 wrong
        'organization/head': 0.06, // 407 right, 28 wrong
        'organization/home-body': 0.08, // 17 right, 1 wrong
        'organization/listed': 0.52, // 101 right, 3 wrong
        'organization/unit': 0.08, // 4 right, 0 wrong
        'organization/workshop': 0.25, // 8 right, 0 wrong
        'person/cue': -0.33, // 128 right, 19 wrong
        'person/short-form': 0.07, // 3 right, 0 wrong
        'place/full-name': -0.43, // 721 right, 50 wrong
        'place/short-name': -0.21, // 160 right, 12 wrong
        'place/village': 0.61, // 10 right, 0 wrong
        'programme/book-marks': 1.26, // 41 right, 0 wrong
        'programme/head': -0.04, // 114 right, 15 wrong
        'programme/project': -1.16, // 5 right, 4 wrong
        'quoted/apposition': 0.22, // 3 right, 0 wrong
        'quoted/body': -0.87, // 7 right, 3 wrong
        'quoted/founded': 0.3, // 2 right, 0 wrong
        'quoted/head-behind': 0.4, // 53 right, 5 wrong
        'quoted/head-inside': -0.08, // 5 right, 1 wrong
        'quoted/place-product': 0.62, // 5 right, 0 wrong
        'quoted/work': 0.37, // 35 right, 4 wrong
        'technology/object': 0.08, // 6 right, 1 wrong
        'technology/product': -1.35, // 5 right, 7 wrong
        'technology/rated': -0.26, // 12 right, 2 wrong
        'technology/short-form': 0.52, // 5 right, 0 wrong
      },
      'subject-gap': {
        'another-paragraph': 0.04, // 785 right, 73 wrong
        '≥0': 0.23, // 323 right, 16 wrong
        '≥120': 0.34, // 45 right, 2 wrong
        '≥16': -0.05, // 475 right, 35 wrong
        '≥30': -0.26, // 525 right, 51 wrong
        '≥60': -0.08, // 313 right, 27 wrong
        '≥8': -0.22, // 263 right, 24 wrong
      },
      'subject-in': {
        'article': 0.04, // 533 right, 52 wrong
        'clause': 0.42, // 487 right, 31 wrong
        'longer-name': -0.9, // 14 right, 5 wrong
        'nothing': -0.37, // 0 right, 1 wrong
        'paragraph': 0.29, // 633 right, 67 wrong
        'sentence': 0.52, // 1062 right, 72 wrong
      },
      'subject-named': {
        '≥0': -0.37, // 0 right, 1 wrong
        '≥1': -0.84, // 982 right, 134 wrong
        '≥2': 0.3, // 885 right, 53 wrong
        '≥4': 0.91, // 862 right, 40 wrong
      },
      'subject-type': {
        'Award': -0.44, // 5 right, 3 wrong
        'Award on-behalf': 0.08, // 1 right, 0 wrong
        'Company': -0.34, // 627 right, 53 wrong
        'Company on-behalf': -0.13, // 79 right, 6 wrong
        'Event': 0.52, // 134 right, 7 wrong
        'Event on-behalf': -0.23, // 10 right, 2 wrong
        'Industry on-behalf': 0.41, // 3 right, 0 wrong
        'Organization': 0.39, // 501 right, 26 wrong
        'Organization on-behalf': -0.2, // 62 right, 11 wrong
        'Person': 0.36, // 128 right, 17 wrong
        'Person on-behalf': -0.61, // 3 right, 2 wrong
        'Place': 0.14, // 494 right, 23 wrong
        'Place on-behalf': -0.55, // 397 right, 40 wrong
        'Programme': 0.08, // 148 right, 18 wrong
        'Programme on-behalf': 0.85, // 32 right, 1 wrong
        'Technology': -0.35, // 99 right, 18 wrong
        'Technology on-behalf': 0.01, // 6 right, 1 wrong
      },
      'unknown': {
        '≥0': 0.46, // 2452 right, 187 wrong
        '≥1': -0.04, // 259 right, 36 wrong
        '≥2': -0.43, // 18 right, 5 wrong
      },
    },
  },
}
