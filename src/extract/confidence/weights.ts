import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by `npm run calibrate` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
  relation: {
    base: 0.27,
    features: {
      'end-in': {
        'article': 0.05, // 90 right, 6 wrong
        'clause': 0.4, // 708 right, 34 wrong
        'longer-name': -0.64, // 285 right, 9 wrong
        'paragraph': -0.47, // 48 right, 5 wrong
        'sentence': 0.66, // 91 right, 5 wrong
      },
      'ends-apart': {
        'another-sentence': 0.07, // 137 right, 10 wrong
        '≥0': -0.13, // 281 right, 9 wrong
        '≥1': 0.25, // 197 right, 9 wrong
        '≥16': -0.63, // 41 right, 6 wrong
        '≥30': -0.07, // 21 right, 1 wrong
        '≥60': 0.23, // 6 right, 0 wrong
        '≥8': 0.28, // 41 right, 1 wrong
      },
      'opens': {
        'Award': 0.13, // 7 right, 0 wrong
        'Company': -0.24, // 187 right, 8 wrong
        'Event': 0.25, // 16 right, 0 wrong
        'Industry': 0.18, // 4 right, 0 wrong
        'Organization': 0.12, // 217 right, 6 wrong
        'Person': -0.31, // 16 right, 1 wrong
        'Place': -0.65, // 35 right, 3 wrong
        'Programme': 0.03, // 2 right, 0 wrong
        'Technology': 0.07, // 2 right, 0 wrong
        'anaphor': 0.34, // 56 right, 2 wrong
        'date': 0.26, // 8 right, 0 wrong
        'home': -0.29, // 5 right, 2 wrong
        'noun': 0.35, // 71 right, 3 wrong
        'open': 0, // 7 right, 1 wrong
        'ordinal': -0.23, // 2 right, 1 wrong
        'quantity': 0.13, // 10 right, 0 wrong
        'time': 0.36, // 15 right, 0 wrong
        'word': -0.5, // 104 right, 9 wrong
      },
      'rule': {
        'confers/verb': 0.22, // 7 right, 0 wrong
        'deals-with/owner': 0.05, // 1 right, 0 wrong
        'deals-with/settles': 0.13, // 2 right, 0 wrong
        'deals-with/verb': -0.73, // 19 right, 6 wrong
        'located/bracket': 0.02, // 2 right, 0 wrong
        'located/list': 0.06, // 9 right, 0 wrong
        'located/name': -0.14, // 288 right, 9 wrong
        'located/possessive': -0.31, // 8 right, 1 wrong
        'located/venue': 0.17, // 11 right, 0 wrong
        'located/verb': 0.12, // 5 right, 0 wrong
        'operates-in/own': 0.2, // 12 right, 1 wrong
        'operates-in/verb': 0.39, // 14 right, 0 wrong
        'organized/built': 0.19, // 2 right, 0 wrong
        'organized/host': -0.15, // 44 right, 1 wrong
        'organized/issue': 0.41, // 11 right, 0 wrong
        'organized/launch': -0.96, // 18 right, 5 wrong
        'participated/attends': 0.35, // 11 right, 0 wrong
        'participated/exhibits': 0.17, // 3 right, 0 wrong
        'participated/follow': 0.23, // 6 right, 0 wrong
        'participated/rank': 0.46, // 16 right, 0 wrong
        'received/colon': 0.04, // 3 right, 0 wrong
        'received/conferred': 0.02, // 2 right, 0 wrong
        'received/holder': 0.01, // 1 right, 0 wrong
        'received/is': 0.17, // 3 right, 0 wrong
        'received/list': -0.34, // 9 right, 1 wrong
        'received/one-of': 0.02, // 1 right, 0 wrong
        'received/rank': -0.86, // 0 right, 2 wrong
        'received/roll-call': 0.17, // 6 right, 0 wrong
        'received/verb': -0.71, // 72 right, 5 wrong
        'received/who': 0.06, // 2 right, 0 wrong
        'uses/verb': -0.19, // 44 right, 4 wrong
        'works-for/anaphor': 0.24, // 6 right, 0 wrong
        'works-for/ending': 0.12, // 2 right, 0 wrong
        'works-for/is': 0.13, // 7 right, 0 wrong
        'works-for/post': -0.1, // 72 right, 1 wrong
        'works-for/told': 0.01, // 1 right, 0 wrong
        'works-for/topic': 0.3, // 4 right, 0 wrong
        'works-for/visited': 0.04, // 1 right, 0 wrong
      },
      'siblings': {
        '≥1': -0.34, // 308 right, 19 wrong
        '≥2': -0.52, // 155 right, 12 wrong
        '≥3': 0.78, // 197 right, 3 wrong
        '≥5': 0.07, // 96 right, 2 wrong
      },
      'source-by': {
        'company/legal-form': 0.49, // 262 right, 11 wrong
        'company/listed': -0.58, // 16 right, 3 wrong
        'company/short-name': -0.41, // 7 right, 2 wrong
        'event/head': 0.16, // 10 right, 0 wrong
        'organization/department': 0.18, // 41 right, 1 wrong
        'organization/head': -0.28, // 147 right, 9 wrong
        'organization/home-body': 0.18, // 6 right, 0 wrong
        'organization/listed': 0.71, // 50 right, 0 wrong
        'organization/unit': 0.08, // 4 right, 0 wrong
        'person/cue': 0.72, // 119 right, 2 wrong
        'person/dotted': 0.15, // 6 right, 0 wrong
        'person/short-form': 0.34, // 13 right, 0 wrong
        'place/full-name': -0.48, // 16 right, 4 wrong
        'place/short-name': 0.17, // 4 right, 0 wrong
        'programme/head': 0.01, // 1 right, 0 wrong
        'quoted/founded': -0.71, // 0 right, 2 wrong
        'quoted/head-behind': 0.05, // 2 right, 0 wrong
        'quoted/work': -0.37, // 5 right, 1 wrong
        'technology/list': 0.08, // 1 right, 0 wrong
        'technology/object': -0.52, // 0 right, 1 wrong
        'technology/rated': 0.02, // 1 right, 0 wrong
      },
      'spoken': {
        'false': 0.52, // 675 right, 31 wrong
        'true': -0.52, // 47 right, 5 wrong
      },
      'subject': {
        'anaphor': -0.01, // 46 right, 2 wrong
        'explicit': 0.26, // 542 right, 20 wrong
        'home': -0.29, // 5 right, 2 wrong
        'inherited': 0.45, // 86 right, 4 wrong
        'noun': -0.41, // 68 right, 8 wrong
      },
      'target-named': {
        '≥1': -0.38, // 275 right, 22 wrong
        '≥2': -0.13, // 201 right, 9 wrong
        '≥4': 0.52, // 235 right, 5 wrong
      },
      'unknown': {
        '≥0': 0.18, // 517 right, 24 wrong
        '≥1': -0.38, // 207 right, 12 wrong
        '≥3': 0.2, // 16 right, 0 wrong
      },
    },
  },
  statistic: {
    base: 0.39,
    features: {
      'clauses': {
        '≥1': -0.22, // 16 right, 3 wrong
        '≥2': -0.77, // 168 right, 39 wrong
        '≥4': 0.13, // 263 right, 19 wrong
        '≥7': 0.87, // 39 right, 0 wrong
      },
      'measure': {
        '≥0': -0.49, // 38 right, 9 wrong
        '≥12': -0.13, // 68 right, 12 wrong
        '≥3': 0.29, // 121 right, 7 wrong
        '≥5': 0.05, // 136 right, 18 wrong
        '≥8': 0.28, // 123 right, 15 wrong
      },
      'opens': {
        'Award': -0.13, // 2 right, 1 wrong
        'Company': 0.38, // 39 right, 2 wrong
        'Industry': 0.5, // 3 right, 0 wrong
        'Organization': -0.14, // 48 right, 5 wrong
        'Person': -0.48, // 2 right, 1 wrong
        'Place': -0.19, // 12 right, 1 wrong
        'Programme': 0.01, // 1 right, 0 wrong
        'Technology': 0.03, // 1 right, 0 wrong
        'anaphor': -0.73, // 45 right, 10 wrong
        'date': 0.57, // 31 right, 1 wrong
        'home': 0.97, // 35 right, 0 wrong
        'noun': 0.45, // 59 right, 6 wrong
        'open': 0.07, // 5 right, 4 wrong
        'quantity': -0.6, // 11 right, 4 wrong
        'time': -0.02, // 76 right, 6 wrong
        'word': -0.69, // 116 right, 20 wrong
      },
      'rivals': {
        'unknown': -0.31, // 136 right, 23 wrong
        '≥0': 0.33, // 186 right, 14 wrong
        '≥1': 0.47, // 111 right, 14 wrong
        '≥2': 0.33, // 24 right, 3 wrong
        '≥3': -0.82, // 29 right, 7 wrong
      },
      'spoken': {
        'false': 0.57, // 464 right, 52 wrong
        'true': -0.57, // 22 right, 9 wrong
      },
      'status': {
        'ACHIEVED': 0.25, // 481 right, 59 wrong
        'PLANNED': -0.24, // 5 right, 2 wrong
      },
      'subject': {
        'anaphor': 0.58, // 30 right, 1 wrong
        'explicit': -0.72, // 72 right, 8 wrong
        'explicit on-behalf': -0.32, // 14 right, 1 wrong
        'home': 0.58, // 15 right, 0 wrong
        'home on-behalf': -0.2, // 11 right, 2 wrong
        'inherited': 0.72, // 134 right, 8 wrong
        'inherited on-behalf': 0.58, // 25 right, 0 wrong
        'noun': -0.18, // 132 right, 22 wrong
        'noun on-behalf': -1.03, // 53 right, 19 wrong
      },
      'subject-gap': {
        'another-paragraph': -0.31, // 136 right, 23 wrong
        '≥0': 0.59, // 56 right, 2 wrong
        '≥120': 0.45, // 3 right, 0 wrong
        '≥16': 0.38, // 110 right, 8 wrong
        '≥30': -0.33, // 99 right, 16 wrong
        '≥60': -0.17, // 31 right, 5 wrong
        '≥8': -0.59, // 51 right, 7 wrong
      },
      'subject-named': {
        '≥1': -1.18, // 138 right, 32 wrong
        '≥2': 0.89, // 155 right, 7 wrong
        '≥4': 0.3, // 193 right, 22 wrong
      },
      'unknown': {
        '≥0': 0.34, // 443 right, 48 wrong
        '≥1': -0.32, // 39 right, 11 wrong
        '≥2': -0.01, // 4 right, 2 wrong
      },
    },
  },
}
