import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by `npm run calibrate` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
  relation: {
    base: -0.39,
    features: {
      'end-in': {
        'article': -0.29, // 61 right, 8 wrong
        'clause': 1.05, // 505 right, 29 wrong
        'longer-name': -0.61, // 222 right, 8 wrong
        'paragraph': -0.21, // 21 right, 3 wrong
        'sentence': 0.06, // 55 right, 7 wrong
      },
      'ends-apart': {
        'another-sentence': -0.25, // 82 right, 10 wrong
        '≥0': -0.09, // 222 right, 8 wrong
        '≥1': -0.68, // 135 right, 9 wrong
        '≥16': -0.25, // 25 right, 4 wrong
        '≥30': 0.56, // 18 right, 0 wrong
        '≥60': 0.34, // 5 right, 0 wrong
        '≥8': 0.38, // 22 right, 0 wrong
      },
      'opens': {
        'Award': 0.08, // 3 right, 0 wrong
        'Company': -0.07, // 141 right, 5 wrong
        'Event': 0.27, // 14 right, 0 wrong
        'Industry': 0.26, // 4 right, 0 wrong
        'Organization': 0.2, // 158 right, 4 wrong
        'Person': -0.1, // 14 right, 1 wrong
        'Place': -0.43, // 23 right, 2 wrong
        'Programme': 0.01, // 1 right, 0 wrong
        'anaphor': 0.39, // 34 right, 1 wrong
        'date': 0.38, // 7 right, 0 wrong
        'home': -0.26, // 5 right, 2 wrong
        'noun': -0.21, // 39 right, 5 wrong
        'open': -0.05, // 5 right, 1 wrong
        'ordinal': -0.44, // 1 right, 1 wrong
        'quantity': 0.22, // 8 right, 0 wrong
        'time': 0.41, // 11 right, 0 wrong
        'word': -0.64, // 72 right, 9 wrong
      },
      'rule': {
        'confers/verb': 0.2, // 7 right, 0 wrong
        'deals-with/settles': 0.03, // 2 right, 0 wrong
        'deals-with/verb': -0.7, // 14 right, 5 wrong
        'located/list': 0.12, // 9 right, 0 wrong
        'located/name': -0.05, // 220 right, 8 wrong
        'located/possessive': 0.07, // 3 right, 0 wrong
        'located/venue': 0.17, // 9 right, 0 wrong
        'located/verb': 0.03, // 2 right, 0 wrong
        'operates-in/own': -0.14, // 6 right, 1 wrong
        'operates-in/verb': 0.43, // 11 right, 0 wrong
        'organized/host': -0.05, // 33 right, 1 wrong
        'organized/issue': 0.43, // 9 right, 0 wrong
        'organized/launch': -0.36, // 18 right, 3 wrong
        'participated/bare': 0.13, // 3 right, 0 wrong
        'participated/follow': 0.35, // 4 right, 0 wrong
        'participated/rank': 0.72, // 12 right, 0 wrong
        'received/colon': 0.11, // 3 right, 0 wrong
        'received/conferred': 0.02, // 2 right, 0 wrong
        'received/is': 0.11, // 1 right, 0 wrong
        'received/list': 0.26, // 9 right, 0 wrong
        'received/rank': -0.85, // 0 right, 2 wrong
        'received/roll-call': 0.19, // 6 right, 0 wrong
        'received/verb': -1.02, // 41 right, 6 wrong
        'received/who': -0.53, // 1 right, 1 wrong
        'uses/verb': 0.05, // 19 right, 1 wrong
        'works-for/anaphor': 0.29, // 5 right, 0 wrong
        'works-for/is': -0.23, // 6 right, 1 wrong
        'works-for/post': 0.09, // 54 right, 1 wrong
        'works-for/topic': 0.12, // 2 right, 1 wrong
      },
      'siblings': {
        '≥1': -0.46, // 206 right, 17 wrong
        '≥2': -0.28, // 109 right, 9 wrong
        '≥3': 0.74, // 137 right, 2 wrong
        '≥5': 0, // 83 right, 3 wrong
      },
      'source-by': {
        'company/legal-form': 0.32, // 187 right, 9 wrong
        'company/listed': -0.51, // 10 right, 2 wrong
        'company/short-name': -0.9, // 5 right, 3 wrong
        'event/head': 0.16, // 8 right, 0 wrong
        'organization/department': 0.47, // 36 right, 0 wrong
        'organization/head': -0.72, // 105 right, 9 wrong
        'organization/home-body': 0.19, // 4 right, 0 wrong
        'organization/listed': 0.57, // 35 right, 0 wrong
        'person/cue': 0.07, // 83 right, 5 wrong
        'person/dotted': 0.02, // 2 right, 0 wrong
        'person/short-form': 0.53, // 13 right, 0 wrong
        'place/full-name': -0.57, // 10 right, 3 wrong
        'place/short-name': 0.18, // 3 right, 0 wrong
        'programme/head': 0.01, // 1 right, 0 wrong
        'quoted/work': 0.17, // 3 right, 0 wrong
      },
      'spoken': {
        'false': 0.61, // 486 right, 25 wrong
        'true': -0.61, // 26 right, 6 wrong
      },
      'subject': {
        'anaphor': 0.09, // 29 right, 1 wrong
        'explicit': 0.41, // 386 right, 15 wrong
        'home': -0.26, // 5 right, 2 wrong
        'inherited': 0.17, // 51 right, 5 wrong
        'noun': -0.41, // 58 right, 8 wrong
      },
      'target-named': {
        '≥1': -0.08, // 180 right, 15 wrong
        '≥2': -0.15, // 146 right, 9 wrong
        '≥4': 0.22, // 179 right, 7 wrong
      },
      'unknown': {
        '≥0': 0.21, // 353 right, 19 wrong
        '≥1': -0.38, // 160 right, 12 wrong
        '≥3': 0.17, // 14 right, 0 wrong
      },
    },
  },
  statistic: {
    base: -0.51,
    features: {
      'clauses': {
        '≥1': -0.13, // 11 right, 3 wrong
        '≥2': -0.26, // 128 right, 35 wrong
        '≥4': 0.08, // 188 right, 41 wrong
        '≥7': 0.3, // 27 right, 3 wrong
      },
      'measure': {
        '≥0': -0.65, // 24 right, 10 wrong
        '≥12': 0.08, // 51 right, 11 wrong
        '≥3': 0.39, // 87 right, 14 wrong
        '≥5': 0.2, // 101 right, 22 wrong
        '≥8': -0.02, // 91 right, 25 wrong
      },
      'opens': {
        'Company': 0.98, // 32 right, 0 wrong
        'Industry': 0.8, // 3 right, 0 wrong
        'Organization': -0.33, // 32 right, 8 wrong
        'Person': -0.57, // 1 right, 1 wrong
        'Place': -0.23, // 8 right, 1 wrong
        'Programme': 0.02, // 1 right, 0 wrong
        'anaphor': -0.44, // 23 right, 9 wrong
        'date': 0.46, // 25 right, 3 wrong
        'home': 1.35, // 35 right, 0 wrong
        'noun': 0.45, // 36 right, 7 wrong
        'open': -0.52, // 3 right, 8 wrong
        'quantity': -0.96, // 4 right, 8 wrong
        'time': -0.7, // 63 right, 15 wrong
        'word': -0.32, // 88 right, 22 wrong
      },
      'rivals': {
        'unknown': -0.54, // 88 right, 37 wrong
        '≥0': -0.18, // 145 right, 22 wrong
        '≥1': 0.34, // 81 right, 16 wrong
        '≥2': 0.3, // 21 right, 4 wrong
        '≥3': 0.07, // 19 right, 3 wrong
      },
      'spoken': {
        'false': 0.75, // 340 right, 70 wrong
        'true': -0.76, // 14 right, 12 wrong
      },
      'status': {
        'ACHIEVED': 0.32, // 351 right, 80 wrong
        'PLANNED': -0.33, // 3 right, 2 wrong
      },
      'subject': {
        'anaphor': 1.04, // 17 right, 0 wrong
        'explicit': 0.5, // 55 right, 3 wrong
        'explicit on-behalf': -0.6, // 14 right, 2 wrong
        'home': 0.46, // 11 right, 0 wrong
        'home on-behalf': -0.32, // 8 right, 3 wrong
        'inherited': 0.9, // 93 right, 9 wrong
        'inherited on-behalf': -0.6, // 19 right, 7 wrong
        'noun': 0.08, // 86 right, 18 wrong
        'noun on-behalf': -1.47, // 51 right, 40 wrong
      },
      'subject-gap': {
        'another-paragraph': -0.54, // 88 right, 37 wrong
        '≥0': -0.08, // 42 right, 4 wrong
        '≥120': 0.21, // 1 right, 0 wrong
        '≥16': 0.43, // 81 right, 10 wrong
        '≥30': -0.11, // 73 right, 19 wrong
        '≥60': 0.12, // 29 right, 7 wrong
        '≥8': -0.04, // 40 right, 5 wrong
      },
      'subject-named': {
        '≥1': -1.23, // 100 right, 35 wrong
        '≥2': 0.21, // 94 right, 14 wrong
        '≥4': 1.02, // 160 right, 33 wrong
      },
      'unknown': {
        '≥0': 0.15, // 319 right, 71 wrong
        '≥1': -0.16, // 32 right, 10 wrong
        '≥2': 0, // 3 right, 1 wrong
      },
    },
  },
}
