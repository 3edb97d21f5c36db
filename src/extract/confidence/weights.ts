import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by `npm run calibrate` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
  relation: {
    base: 0.05,
    features: {
      'end-in': {
        'article': -0.52, // 232 right, 17 wrong
        'clause': 0.51, // 1704 right, 102 wrong
        'longer-name': -0.68, // 652 right, 22 wrong
        'nothing': 0.02, // 3 right, 0 wrong
        'paragraph': -0.32, // 182 right, 15 wrong
        'sentence': 0.99, // 195 right, 15 wrong
      },
      'ends-apart': {
        'another-sentence': 0.99, // 414 right, 28 wrong
        '≥0': 0.06, // 647 right, 23 wrong
        '≥1': 0.24, // 433 right, 26 wrong
        '≥16': -0.54, // 93 right, 11 wrong
        '≥30': -0.5, // 49 right, 5 wrong
        '≥60': 0.3, // 8 right, 0 wrong
        '≥8': -0.54, // 97 right, 14 wrong
      },
      'opens': {
        'Award': -0.13, // 15 right, 2 wrong
        'Company': 0.15, // 401 right, 23 wrong
        'Event': 0.28, // 33 right, 1 wrong
        'Industry': 0.19, // 4 right, 0 wrong
        'Organization': 0.32, // 516 right, 18 wrong
        'Person': -0.6, // 37 right, 3 wrong
        'Place': -0.16, // 79 right, 7 wrong
        'Programme': -0.13, // 12 right, 1 wrong
        'Technology': -0.05, // 4 right, 1 wrong
        'anaphor': -0.63, // 129 right, 19 wrong
        'date': 0.14, // 15 right, 2 wrong
        'home': -0.06, // 10 right, 1 wrong
        'noun': 1.2, // 246 right, 4 wrong
        'open': -0.76, // 8 right, 3 wrong
        'ordinal': -0.32, // 4 right, 1 wrong
        'quantity': -0.12, // 15 right, 1 wrong
        'time': 0.67, // 23 right, 0 wrong
        'word': 0, // 252 right, 21 wrong
      },
      'rule': {
        'confers/verb': 0.18, // 38 right, 2 wrong
        'deals-with/owner': 0.08, // 2 right, 0 wrong
        'deals-with/settles': 0.18, // 4 right, 0 wrong
        'deals-with/supplies': 0.46, // 8 right, 0 wrong
        'deals-with/verb': -0.17, // 45 right, 10 wrong
        'located/bracket': 0.01, // 2 right, 0 wrong
        'located/count': 0.22, // 4 right, 0 wrong
        'located/list': 0.17, // 16 right, 0 wrong
        'located/name': 0.06, // 686 right, 22 wrong
        'located/possessive': -0.7, // 30 right, 3 wrong
        'located/venue': 0.28, // 27 right, 1 wrong
        'located/verb': 0.22, // 11 right, 0 wrong
        'operates-in/own': 0.24, // 16 right, 1 wrong
        'operates-in/verb': 0.66, // 20 right, 0 wrong
        'organized/built': 0.44, // 9 right, 0 wrong
        'organized/host': -0.42, // 118 right, 3 wrong
        'organized/issue': 0.57, // 24 right, 0 wrong
        'organized/launch': -0.22, // 26 right, 4 wrong
        'organized/owner': -0.37, // 0 right, 1 wrong
        'part-of/subsidiary': 0.44, // 15 right, 0 wrong
        'participated/attends': 0.55, // 21 right, 0 wrong
        'participated/exhibits': -0.01, // 17 right, 2 wrong
        'participated/follow': 0.28, // 9 right, 0 wrong
        'participated/joins': 0.27, // 5 right, 0 wrong
        'participated/prize': -0.53, // 0 right, 1 wrong
        'participated/rank': 0.67, // 55 right, 2 wrong
        'participated/verb': 0.09, // 1 right, 0 wrong
        'received/among': 0.06, // 1 right, 0 wrong
        'received/cleft': 0.04, // 1 right, 0 wrong
        'received/colon': 0.1, // 4 right, 0 wrong
        'received/conferred': -0.64, // 17 right, 3 wrong
        'received/counted': 0.31, // 21 right, 0 wrong
        'received/given': 0.18, // 1 right, 0 wrong
        'received/holder': 0.09, // 1 right, 0 wrong
        'received/is': -0.41, // 6 right, 3 wrong
        'received/list': -1.59, // 10 right, 4 wrong
        'received/one-by-one': 0.18, // 2 right, 0 wrong
        'received/one-of': 0.15, // 2 right, 0 wrong
        'received/roll-call': 0.28, // 24 right, 0 wrong
        'received/verb': -0.74, // 146 right, 14 wrong
        'received/who': 0.1, // 5 right, 0 wrong
        'uses/verb': -0.57, // 91 right, 19 wrong
        'works-for/anaphor': -0.3, // 13 right, 3 wrong
        'works-for/brackets': 0.09, // 2 right, 0 wrong
        'works-for/elected': 0.09, // 4 right, 0 wrong
        'works-for/ending': 0.13, // 5 right, 0 wrong
        'works-for/is': 0.07, // 7 right, 0 wrong
        'works-for/post': -0.49, // 182 right, 6 wrong
        'works-for/told': -0.6, // 1 right, 1 wrong
        'works-for/topic': 0.22, // 14 right, 1 wrong
        'works-for/visited': -0.38, // 2 right, 1 wrong
      },
      'siblings': {
        '≥1': -0.51, // 734 right, 59 wrong
        '≥2': -0.45, // 338 right, 28 wrong
        '≥3': 0.24, // 503 right, 19 wrong
        '≥5': 0.72, // 216 right, 2 wrong
      },
      'source-by': {
        'company/legal-form': 1.01, // 476 right, 15 wrong
        'company/list': -0.36, // 5 right, 1 wrong
        'company/listed': -0.62, // 132 right, 26 wrong
        'company/short-form': -0.89, // 30 right, 8 wrong
        'event/head': 0.13, // 24 right, 1 wrong
        'organization/department': -0.14, // 62 right, 3 wrong
        'organization/head': -0.11, // 390 right, 21 wrong
        'organization/home-body': 0.01, // 28 right, 1 wrong
        'organization/listed': 0.75, // 132 right, 3 wrong
        'organization/unit': 0.1, // 4 right, 0 wrong
        'person/cue': 0.32, // 331 right, 18 wrong
        'person/dotted': 0.08, // 4 right, 0 wrong
        'person/short-form': 0.57, // 37 right, 0 wrong
        'place/full-name': -0.39, // 28 right, 5 wrong
        'place/short-name': 0.14, // 4 right, 0 wrong
        'programme/head': 0.5, // 13 right, 0 wrong
        'quoted/founded': -0.98, // 0 right, 2 wrong
        'quoted/head-behind': 0.16, // 3 right, 0 wrong
        'quoted/work': 0.18, // 10 right, 1 wrong
        'technology/list': 0.03, // 1 right, 0 wrong
        'technology/object': -0.59, // 2 right, 2 wrong
        'technology/rated': 0.11, // 1 right, 0 wrong
      },
      'spoken': {
        'false': 0.04, // 1616 right, 99 wrong
        'true': -0.04, // 121 right, 8 wrong
      },
      'subject': {
        'anaphor': 0.27, // 100 right, 10 wrong
        'explicit': 0.06, // 1272 right, 68 wrong
        'home': -0.1, // 8 right, 1 wrong
        'inherited': -0.37, // 177 right, 18 wrong
        'none': 0.13, // 3 right, 0 wrong
        'noun': 0.01, // 218 right, 11 wrong
      },
      'target-named': {
        '≥0': 0.02, // 3 right, 0 wrong
        '≥1': -0.43, // 755 right, 76 wrong
        '≥2': 0.12, // 484 right, 18 wrong
        '≥4': 0.3, // 475 right, 13 wrong
      },
      'unknown': {
        '≥0': 0.2, // 1109 right, 67 wrong
        '≥1': 0.12, // 584 right, 34 wrong
        '≥3': -0.32, // 67 right, 6 wrong
      },
    },
  },
  statistic: {
    base: -0.76,
    features: {
      'clauses': {
        '≥1': -0.28, // 34 right, 5 wrong
        '≥2': -0.5, // 476 right, 92 wrong
        '≥4': 0.42, // 760 right, 70 wrong
        '≥7': 0.36, // 130 right, 14 wrong
      },
      'measure': {
        '≥0': -0.29, // 111 right, 20 wrong
        '≥12': -0.08, // 225 right, 38 wrong
        '≥3': -0.18, // 280 right, 36 wrong
        '≥5': 0.16, // 416 right, 44 wrong
        '≥8': 0.38, // 368 right, 43 wrong
      },
      'opens': {
        'Award': -0.02, // 5 right, 1 wrong
        'Company': 0.33, // 124 right, 8 wrong
        'Industry': 0.28, // 3 right, 0 wrong
        'Organization': 0.22, // 169 right, 12 wrong
        'Person': -0.77, // 12 right, 5 wrong
        'Place': 1.21, // 39 right, 2 wrong
        'Programme': -0.19, // 5 right, 1 wrong
        'Technology': -0.63, // 2 right, 3 wrong
        'anaphor': 0.09, // 147 right, 14 wrong
        'date': -0.55, // 72 right, 12 wrong
        'home': 1.38, // 59 right, 0 wrong
        'noun': -0.2, // 181 right, 37 wrong
        'open': -0.16, // 23 right, 3 wrong
        'quantity': -0.93, // 39 right, 12 wrong
        'time': 0.13, // 192 right, 17 wrong
        'word': -0.18, // 328 right, 54 wrong
      },
      'rivals': {
        'unknown': 0.07, // 332 right, 61 wrong
        '≥0': 0.02, // 608 right, 72 wrong
        '≥1': 0.43, // 303 right, 21 wrong
        '≥2': -0.7, // 66 right, 17 wrong
        '≥3': 0.18, // 91 right, 10 wrong
      },
      'rule': {
        'statistic/both': 0.09, // 1 right, 0 wrong
        'statistic/built': -0.93, // 0 right, 2 wrong
        'statistic/chosen': 0.33, // 2 right, 0 wrong
        'statistic/clause': 0.37, // 1179 right, 142 wrong
        'statistic/contest': 0.19, // 2 right, 0 wrong
        'statistic/counted': 0.09, // 1 right, 0 wrong
        'statistic/county': 0.53, // 16 right, 1 wrong
        'statistic/decree': 0.03, // 1 right, 0 wrong
        'statistic/doer': 0.39, // 19 right, 4 wrong
        'statistic/introduced': 0.15, // 84 right, 8 wrong
        'statistic/joint': 0.4, // 2 right, 0 wrong
        'statistic/macro': -0.28, // 11 right, 2 wrong
        'statistic/maker': -0.68, // 0 right, 2 wrong
        'statistic/medals': 0.15, // 20 right, 1 wrong
        'statistic/nearest': -1.38, // 12 right, 11 wrong
        'statistic/official': -0.21, // 12 right, 2 wrong
        'statistic/quoted': 0.52, // 10 right, 0 wrong
        'statistic/referent': -0.12, // 10 right, 2 wrong
        'statistic/that-place': 0.29, // 4 right, 0 wrong
        'statistic/told': -0.14, // 11 right, 4 wrong
        'statistic/town': 0.2, // 3 right, 0 wrong
      },
      'spoken': {
        'false': 0.15, // 1337 right, 168 wrong
        'true': -0.16, // 63 right, 13 wrong
      },
      'status': {
        'ACHIEVED': 0.75, // 1382 right, 163 wrong
        'PLANNED': -0.75, // 18 right, 18 wrong
      },
      'subject': {
        'anaphor': 0.12, // 82 right, 6 wrong
        'explicit': -0.65, // 207 right, 20 wrong
        'explicit on-behalf': -0.7, // 29 right, 6 wrong
        'home': 0.9, // 37 right, 0 wrong
        'home on-behalf': 0.31, // 25 right, 2 wrong
        'inherited': 0.33, // 314 right, 16 wrong
        'inherited on-behalf': 0.74, // 39 right, 2 wrong
        'noun': -0.35, // 375 right, 39 wrong
        'noun on-behalf': -0.97, // 105 right, 54 wrong
        'other than anaphor': 0.13, // 3 right, 0 wrong
        'other than explicit': 0, // 23 right, 2 wrong
        'other than explicit on-behalf': -0.46, // 0 right, 1 wrong
        'other than home': 0.07, // 2 right, 0 wrong
        'other than home on-behalf': -0.23, // 2 right, 1 wrong
        'other than inherited': 0.35, // 42 right, 5 wrong
        'other than inherited on-behalf': 0.52, // 9 right, 1 wrong
        'other than noun': -0.36, // 54 right, 14 wrong
        'other than noun on-behalf': 0.25, // 52 right, 12 wrong
      },
      'subject-by': {
        'company/legal-form': 1.23, // 248 right, 14 wrong
        'company/list': -0.52, // 0 right, 1 wrong
        'company/listed': 0.35, // 133 right, 13 wrong
        'company/short-form': -1.33, // 4 right, 6 wrong
        'event/head': 1.21, // 74 right, 0 wrong
        'industry/list': 0.28, // 3 right, 0 wrong
        'nothing': -0.58, // 0 right, 6 wrong
        'organization/department': 0.23, // 15 right, 0 wrong
        'organization/head': 0.38, // 206 right, 9 wrong
        'organization/home-body': 0.21, // 10 right, 0 wrong
        'organization/listed': 0.44, // 49 right, 1 wrong
        'organization/unit': 0.12, // 4 right, 0 wrong
        'person/cue': 0.66, // 72 right, 12 wrong
        'person/dotted': -1.57, // 0 right, 4 wrong
        'person/short-form': 0.34, // 3 right, 0 wrong
        'place/full-name': 0.04, // 349 right, 61 wrong
        'place/in-name': -0.89, // 0 right, 3 wrong
        'place/short-name': -0.61, // 90 right, 26 wrong
        'programme/book-marks': 0.6, // 9 right, 0 wrong
        'programme/head': -0.29, // 64 right, 13 wrong
        'programme/project': -0.24, // 5 right, 1 wrong
        'quoted/founded': 0.14, // 3 right, 0 wrong
        'quoted/head-behind': 1.07, // 27 right, 0 wrong
        'quoted/head-inside': -0.09, // 4 right, 1 wrong
        'quoted/product': -1.06, // 0 right, 3 wrong
        'quoted/work': 0.07, // 17 right, 4 wrong
        'technology/object': -0.36, // 1 right, 1 wrong
        'technology/product': -0.02, // 3 right, 1 wrong
        'technology/rated': 0.16, // 7 right, 1 wrong
      },
      'subject-gap': {
        'another-paragraph': 0.07, // 332 right, 61 wrong
        '≥0': 0.45, // 175 right, 15 wrong
        '≥120': 0.24, // 20 right, 1 wrong
        '≥16': -0.07, // 270 right, 31 wrong
        '≥30': -0.34, // 301 right, 39 wrong
        '≥60': -0.52, // 156 right, 20 wrong
        '≥8': 0.15, // 146 right, 14 wrong
      },
      'subject-in': {
        'article': 0.24, // 235 right, 40 wrong
        'clause': 0.15, // 255 right, 26 wrong
        'longer-name': -0.38, // 6 right, 2 wrong
        'nothing': -0.58, // 0 right, 6 wrong
        'paragraph': 0.27, // 350 right, 46 wrong
        'sentence': 0.31, // 554 right, 61 wrong
      },
      'subject-named': {
        '≥0': -0.58, // 0 right, 6 wrong
        '≥1': -0.54, // 562 right, 78 wrong
        '≥2': 0.07, // 394 right, 47 wrong
        '≥4': 1.04, // 444 right, 50 wrong
      },
      'subject-type': {
        'Award': -0.31, // 0 right, 1 wrong
        'Company': -0.06, // 350 right, 27 wrong
        'Company on-behalf': -0.21, // 35 right, 7 wrong
        'Event': 1.1, // 71 right, 0 wrong
        'Event on-behalf': 0.12, // 3 right, 0 wrong
        'Industry on-behalf': 0.28, // 3 right, 0 wrong
        'Organization': 1.35, // 259 right, 5 wrong
        'Organization on-behalf': 0.18, // 28 right, 5 wrong
        'Person': -0.57, // 75 right, 16 wrong
        'Place': -0.82, // 265 right, 31 wrong
        'Place on-behalf': -1.21, // 174 right, 65 wrong
        'Programme': 0.14, // 76 right, 13 wrong
        'Programme on-behalf': 0.43, // 12 right, 1 wrong
        'Technology': -0.29, // 43 right, 9 wrong
        'Technology on-behalf': -0.12, // 6 right, 1 wrong
      },
      'unknown': {
        '≥0': 0.23, // 1226 right, 143 wrong
        '≥1': -0.37, // 158 right, 35 wrong
        '≥2': 0.14, // 16 right, 3 wrong
      },
    },
  },
}
