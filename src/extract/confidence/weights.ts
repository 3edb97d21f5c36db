import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by `npm run calibrate` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
  relation: {
    base: 0.36,
    features: {
      'end-in': {
        'article': -0.31, // 143 right, 15 wrong
        'clause': 0.65, // 1059 right, 58 wrong
        'longer-name': -0.95, // 431 right, 15 wrong
        'paragraph': -0.12, // 79 right, 12 wrong
        'sentence': 0.73, // 115 right, 4 wrong
      },
      'ends-apart': {
        'another-sentence': -0.15, // 219 right, 26 wrong
        '≥0': -0.12, // 426 right, 15 wrong
        '≥1': 0.15, // 290 right, 13 wrong
        '≥16': -0.48, // 53 right, 4 wrong
        '≥30': 0.09, // 27 right, 1 wrong
        '≥60': 0.24, // 6 right, 0 wrong
        '≥8': 0.28, // 57 right, 2 wrong
      },
      'opens': {
        'Award': 0.14, // 7 right, 0 wrong
        'Company': -0.21, // 263 right, 13 wrong
        'Event': 0.4, // 22 right, 0 wrong
        'Industry': 0.17, // 4 right, 0 wrong
        'Organization': 0.38, // 335 right, 9 wrong
        'Person': -0.16, // 18 right, 1 wrong
        'Place': -0.72, // 46 right, 5 wrong
        'Programme': -0.37, // 4 right, 1 wrong
        'Technology': 0.14, // 3 right, 0 wrong
        'anaphor': -0.31, // 87 right, 12 wrong
        'date': 0.14, // 13 right, 2 wrong
        'home': -0.09, // 5 right, 1 wrong
        'noun': 1, // 117 right, 1 wrong
        'open': -0.55, // 7 right, 3 wrong
        'ordinal': -0.32, // 3 right, 1 wrong
        'quantity': 0.21, // 14 right, 0 wrong
        'time': 0.36, // 19 right, 0 wrong
        'word': -0.21, // 165 right, 12 wrong
      },
      'rule': {
        'confers/verb': 0.26, // 13 right, 0 wrong
        'deals-with/owner': 0.01, // 1 right, 0 wrong
        'deals-with/settles': 0.14, // 4 right, 0 wrong
        'deals-with/verb': -0.18, // 33 right, 6 wrong
        'located/bracket': 0.01, // 2 right, 0 wrong
        'located/count': 0.29, // 4 right, 0 wrong
        'located/list': 0.04, // 9 right, 0 wrong
        'located/name': -0.06, // 441 right, 15 wrong
        'located/possessive': -0.25, // 14 right, 1 wrong
        'located/venue': 0.31, // 16 right, 0 wrong
        'located/verb': 0.22, // 8 right, 0 wrong
        'operates-in/own': 0.15, // 12 right, 1 wrong
        'operates-in/verb': 0.41, // 14 right, 0 wrong
        'organized/built': 0.4, // 5 right, 0 wrong
        'organized/host': -0.26, // 61 right, 2 wrong
        'organized/issue': 0.49, // 16 right, 0 wrong
        'organized/launch': -1.06, // 20 right, 5 wrong
        'part-of/subsidiary': 0.08, // 3 right, 0 wrong
        'participated/attends': 0.35, // 14 right, 0 wrong
        'participated/exhibits': 0.38, // 6 right, 0 wrong
        'participated/follow': 0.11, // 7 right, 0 wrong
        'participated/prize': -0.53, // 0 right, 1 wrong
        'participated/rank': 0.35, // 24 right, 1 wrong
        'participated/verb': 0.03, // 1 right, 0 wrong
        'received/among': 0.02, // 1 right, 0 wrong
        'received/cleft': 0.01, // 1 right, 0 wrong
        'received/colon': 0.01, // 3 right, 0 wrong
        'received/conferred': 0.12, // 8 right, 0 wrong
        'received/counted': 0.2, // 16 right, 0 wrong
        'received/holder': 0.01, // 1 right, 0 wrong
        'received/is': -0.04, // 5 right, 1 wrong
        'received/list': -0.48, // 10 right, 1 wrong
        'received/one-of': 0.1, // 2 right, 0 wrong
        'received/rank': -0.78, // 0 right, 2 wrong
        'received/roll-call': 0.13, // 6 right, 0 wrong
        'received/verb': -1.24, // 90 right, 12 wrong
        'received/who': 0.03, // 2 right, 0 wrong
        'uses/verb': -0.24, // 73 right, 10 wrong
        'works-for/anaphor': -0.18, // 11 right, 2 wrong
        'works-for/ending': 0.12, // 3 right, 0 wrong
        'works-for/is': 0.09, // 7 right, 0 wrong
        'works-for/post': -0.16, // 115 right, 1 wrong
        'works-for/told': 0.01, // 1 right, 0 wrong
        'works-for/topic': 0.52, // 10 right, 0 wrong
        'works-for/visited': 0.05, // 2 right, 0 wrong
      },
      'siblings': {
        '≥1': -0.49, // 514 right, 37 wrong
        '≥2': -0.3, // 220 right, 15 wrong
        '≥3': 0.53, // 274 right, 7 wrong
        '≥5': 0.27, // 113 right, 2 wrong
      },
      'source-by': {
        'company/legal-form': 0.66, // 366 right, 14 wrong
        'company/listed': -1.05, // 35 right, 13 wrong
        'company/short-form': -0.02, // 14 right, 2 wrong
        'event/head': 0.26, // 13 right, 0 wrong
        'organization/department': 0.18, // 53 right, 1 wrong
        'organization/head': -0.46, // 233 right, 16 wrong
        'organization/home-body': 0.2, // 10 right, 0 wrong
        'organization/listed': 1.08, // 77 right, 0 wrong
        'organization/unit': 0.07, // 4 right, 0 wrong
        'person/cue': 0.82, // 199 right, 5 wrong
        'person/dotted': 0.12, // 6 right, 0 wrong
        'person/short-form': 0.34, // 13 right, 0 wrong
        'place/full-name': -0.64, // 19 right, 5 wrong
        'place/short-name': 0.17, // 4 right, 0 wrong
        'programme/head': 0.15, // 4 right, 0 wrong
        'quoted/founded': -1.07, // 0 right, 2 wrong
        'quoted/head-behind': 0.04, // 2 right, 0 wrong
        'quoted/work': -0.14, // 8 right, 1 wrong
        'technology/list': 0.04, // 1 right, 0 wrong
        'technology/object': -0.81, // 1 right, 2 wrong
        'technology/rated': 0.08, // 1 right, 0 wrong
      },
      'spoken': {
        'false': 0.35, // 993 right, 54 wrong
        'true': -0.35, // 88 right, 7 wrong
      },
      'subject': {
        'anaphor': -0.2, // 68 right, 9 wrong
        'explicit': 0.02, // 802 right, 36 wrong
        'home': -0.1, // 4 right, 1 wrong
        'inherited': 0.29, // 116 right, 8 wrong
        'noun': 0, // 119 right, 7 wrong
      },
      'target-named': {
        '≥1': -0.57, // 443 right, 43 wrong
        '≥2': 0.07, // 261 right, 9 wrong
        '≥4': 0.5, // 359 right, 9 wrong
      },
      'unknown': {
        '≥0': 0.13, // 729 right, 45 wrong
        '≥1': 0.09, // 344 right, 15 wrong
        '≥3': -0.21, // 28 right, 1 wrong
      },
    },
  },
  statistic: {
    base: -0.57,
    features: {
      'clauses': {
        '≥1': -0.23, // 23 right, 4 wrong
        '≥2': -0.39, // 367 right, 68 wrong
        '≥4': 0.5, // 633 right, 59 wrong
        '≥7': 0.12, // 95 right, 13 wrong
      },
      'measure': {
        '≥0': 0.03, // 126 right, 15 wrong
        '≥12': -0.02, // 157 right, 24 wrong
        '≥3': -0.02, // 243 right, 25 wrong
        '≥5': -0.19, // 326 right, 45 wrong
        '≥8': 0.2, // 266 right, 35 wrong
      },
      'opens': {
        'Award': -0.16, // 4 right, 1 wrong
        'Company': 0.47, // 98 right, 6 wrong
        'Industry': 0.23, // 3 right, 0 wrong
        'Organization': 0.37, // 133 right, 11 wrong
        'Person': -1.16, // 6 right, 7 wrong
        'Place': 0.83, // 23 right, 1 wrong
        'Programme': 0.3, // 5 right, 0 wrong
        'Technology': -0.61, // 2 right, 3 wrong
        'anaphor': 0.14, // 139 right, 15 wrong
        'date': -0.2, // 57 right, 8 wrong
        'home': 1.07, // 45 right, 1 wrong
        'noun': 0.08, // 152 right, 27 wrong
        'open': -0.01, // 18 right, 3 wrong
        'quantity': -1.49, // 24 right, 12 wrong
        'time': 0.15, // 159 right, 12 wrong
        'word': -0.01, // 250 right, 37 wrong
      },
      'rivals': {
        'unknown': 0.2, // 266 right, 42 wrong
        '≥0': 0.02, // 479 right, 59 wrong
        '≥1': 0.53, // 273 right, 20 wrong
        '≥2': -0.55, // 42 right, 13 wrong
        '≥3': -0.21, // 58 right, 10 wrong
      },
      'rule': {
        'statistic/clause': 0.26, // 945 right, 113 wrong
        'statistic/counted': 0.11, // 1 right, 0 wrong
        'statistic/county': 0.54, // 15 right, 1 wrong
        'statistic/doer': 0.4, // 17 right, 7 wrong
        'statistic/introduced': 0.51, // 68 right, 4 wrong
        'statistic/joint': 0.38, // 2 right, 0 wrong
        'statistic/macro': -0.17, // 11 right, 2 wrong
        'statistic/medals': -0.12, // 13 right, 1 wrong
        'statistic/nearest': -0.75, // 12 right, 5 wrong
        'statistic/official': -0.34, // 11 right, 2 wrong
        'statistic/quoted': 0.53, // 9 right, 0 wrong
        'statistic/referent': -0.39, // 7 right, 4 wrong
        'statistic/told': -0.97, // 7 right, 5 wrong
      },
      'spoken': {
        'false': 0.34, // 1063 right, 130 wrong
        'true': -0.34, // 55 right, 14 wrong
      },
      'status': {
        'ACHIEVED': 0.46, // 1103 right, 131 wrong
        'PLANNED': -0.46, // 15 right, 13 wrong
      },
      'subject': {
        'anaphor': 0.16, // 72 right, 6 wrong
        'explicit': -0.5, // 146 right, 14 wrong
        'explicit on-behalf': -0.33, // 19 right, 2 wrong
        'home': 0.62, // 27 right, 0 wrong
        'home on-behalf': -0.06, // 20 right, 2 wrong
        'inherited': 0.25, // 276 right, 20 wrong
        'inherited on-behalf': 0.56, // 34 right, 1 wrong
        'noun': -0.41, // 315 right, 42 wrong
        'noun on-behalf': -1.06, // 77 right, 33 wrong
        'other than anaphor': 0.17, // 3 right, 0 wrong
        'other than explicit': -0.06, // 12 right, 2 wrong
        'other than home on-behalf': -0.25, // 2 right, 1 wrong
        'other than inherited': 0.83, // 33 right, 2 wrong
        'other than inherited on-behalf': 0.39, // 4 right, 0 wrong
        'other than noun': -0.69, // 33 right, 13 wrong
        'other than noun on-behalf': 0.37, // 45 right, 6 wrong
      },
      'subject-by': {
        'company/legal-form': 0.96, // 221 right, 13 wrong
        'company/listed': 0.43, // 81 right, 5 wrong
        'company/short-form': -1.33, // 3 right, 4 wrong
        'event/head': 0.97, // 40 right, 0 wrong
        'industry/list': 0.23, // 3 right, 0 wrong
        'organization/department': -0.18, // 13 right, 1 wrong
        'organization/head': 0.23, // 185 right, 13 wrong
        'organization/home-body': 0.15, // 5 right, 0 wrong
        'organization/listed': 0.1, // 41 right, 2 wrong
        'organization/unit': 0.15, // 4 right, 0 wrong
        'person/cue': 0.36, // 57 right, 16 wrong
        'person/dotted': -1.38, // 1 right, 4 wrong
        'person/short-form': 0.36, // 2 right, 0 wrong
        'place/full-name': -0.01, // 285 right, 39 wrong
        'place/short-name': -1.39, // 68 right, 30 wrong
        'programme/book-marks': 0.45, // 8 right, 0 wrong
        'programme/head': -0.14, // 41 right, 8 wrong
        'programme/project': -0.32, // 5 right, 1 wrong
        'quoted/founded': 0.31, // 3 right, 0 wrong
        'quoted/head-behind': 1.05, // 25 right, 0 wrong
        'quoted/head-inside': 0.11, // 4 right, 0 wrong
        'quoted/product': -1.08, // 0 right, 3 wrong
        'quoted/work': 0.24, // 17 right, 3 wrong
        'technology/object': -0.35, // 1 right, 1 wrong
        'technology/product': -0.09, // 3 right, 1 wrong
        'technology/rated': 0.14, // 2 right, 0 wrong
      },
      'subject-gap': {
        'another-paragraph': 0.2, // 266 right, 42 wrong
        '≥0': 0.17, // 115 right, 10 wrong
        '≥120': 0.03, // 16 right, 1 wrong
        '≥16': 0.08, // 220 right, 24 wrong
        '≥30': -0.1, // 255 right, 34 wrong
        '≥60': -0.54, // 134 right, 23 wrong
        '≥8': 0.17, // 112 right, 10 wrong
      },
      'subject-in': {
        'article': -0.14, // 176 right, 33 wrong
        'clause': 0.21, // 179 right, 16 wrong
        'longer-name': -0.56, // 5 right, 2 wrong
        'paragraph': 0.39, // 319 right, 39 wrong
        'sentence': 0.1, // 439 right, 54 wrong
      },
      'subject-named': {
        '≥1': -0.83, // 449 right, 65 wrong
        '≥2': -0.2, // 287 right, 41 wrong
        '≥4': 1.02, // 382 right, 38 wrong
      },
      'subject-type': {
        'Company': 0.1, // 278 right, 20 wrong
        'Company on-behalf': -0.04, // 27 right, 2 wrong
        'Event': 0.97, // 40 right, 0 wrong
        'Industry on-behalf': 0.23, // 3 right, 0 wrong
        'Organization': 0.9, // 233 right, 12 wrong
        'Organization on-behalf': -0.13, // 18 right, 4 wrong
        'Person': -0.66, // 60 right, 20 wrong
        'Place': -0.79, // 212 right, 31 wrong
        'Place on-behalf': -0.61, // 141 right, 38 wrong
        'Programme': 0.05, // 58 right, 9 wrong
        'Programme on-behalf': 0.4, // 6 right, 0 wrong
        'Technology': -0.2, // 36 right, 7 wrong
        'Technology on-behalf': -0.23, // 6 right, 1 wrong
      },
      'unknown': {
        '≥0': 0.32, // 983 right, 115 wrong
        '≥1': -0.14, // 121 right, 24 wrong
        '≥2': -0.18, // 14 right, 5 wrong
      },
    },
  },
}
