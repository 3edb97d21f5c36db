import type { Weights } from './confidence.js'

/**
 * What each feature adds to the log-odds of a fact: +1 makes odds of 9 to 1 (0.90) into 24 to 1 (0.96), −1 into 3 to 1 (0.77).
 * Written by `npm run calibrate` from the development reports, not by hand; behind each weight stand the facts that it comes from.
 */
export const WEIGHTS: Weights = {
  relation: {
    base: -0.29,
    features: {
      'end-in': {
        'article': -0.35, // 61 right, 8 wrong
        'clause': 1.07, // 505 right, 29 wrong
        'longer-name': -0.55, // 222 right, 8 wrong
        'paragraph': -0.02, // 21 right, 3 wrong
        'sentence': -0.15, // 55 right, 7 wrong
      },
      'end-shape': {
        'common': 0.64, // 64 right, 1 wrong
        'place-and-head': -0.47, // 124 right, 9 wrong
        'proper': -0.25, // 297 right, 19 wrong
        'verb-within': 0.03, // 52 right, 3 wrong
        'word': 0.04, // 389 right, 18 wrong
      },
      'ends-apart': {
        'another-sentence': -0.12, // 82 right, 10 wrong
        '≥0': 0.03, // 222 right, 8 wrong
        '≥1': -0.68, // 135 right, 9 wrong
        '≥16': -0.22, // 25 right, 4 wrong
        '≥30': 0.47, // 18 right, 0 wrong
        '≥60': 0.15, // 5 right, 0 wrong
        '≥8': 0.36, // 22 right, 0 wrong
      },
      'rule': {
        'confers/verb': 0.14, // 7 right, 0 wrong
        'deals-with/settles': 0.02, // 2 right, 0 wrong
        'deals-with/verb': -0.63, // 14 right, 5 wrong
        'located/list': 0.09, // 9 right, 0 wrong
        'located/name': -0.06, // 220 right, 8 wrong
        'located/possessive': 0.05, // 3 right, 0 wrong
        'located/venue': 0.2, // 9 right, 0 wrong
        'located/verb': 0.02, // 2 right, 0 wrong
        'operates-in/own': -0.11, // 6 right, 1 wrong
        'operates-in/verb': 0.28, // 11 right, 0 wrong
        'organized/host': 0.16, // 33 right, 1 wrong
        'organized/issue': 0.44, // 9 right, 0 wrong
        'organized/launch': -0.54, // 18 right, 3 wrong
        'participated/bare': 0.15, // 3 right, 0 wrong
        'participated/follow': 0.34, // 4 right, 0 wrong
        'participated/rank': 0.65, // 12 right, 0 wrong
        'received/colon': 0.09, // 3 right, 0 wrong
        'received/conferred': 0.04, // 2 right, 0 wrong
        'received/is': 0.05, // 1 right, 0 wrong
        'received/list': 0.2, // 9 right, 0 wrong
        'received/rank': -0.84, // 0 right, 2 wrong
        'received/roll-call': 0.05, // 6 right, 0 wrong
        'received/verb': -0.63, // 41 right, 6 wrong
        'received/who': -0.53, // 1 right, 1 wrong
        'uses/verb': 0.04, // 19 right, 1 wrong
        'works-for/anaphor': 0.42, // 5 right, 0 wrong
        'works-for/is': -0.29, // 6 right, 1 wrong
        'works-for/post': 0.11, // 54 right, 1 wrong
        'works-for/topic': 0.12, // 2 right, 1 wrong
      },
      'sentence': {
        '≥0': -0.05, // 15 right, 2 wrong
        '≥110': 0.26, // 54 right, 1 wrong
        '≥20': -0.3, // 77 right, 7 wrong
        '≥40': 0.5, // 190 right, 7 wrong
        '≥70': -0.41, // 205 right, 14 wrong
      },
      'siblings': {
        '≥1': -0.48, // 206 right, 17 wrong
        '≥2': -0.29, // 109 right, 9 wrong
        '≥3': 0.8, // 137 right, 2 wrong
        '≥5': -0.03, // 83 right, 3 wrong
      },
      'source-by': {
        'company/legal-form': 0.63, // 187 right, 9 wrong
        'company/listed': -0.34, // 10 right, 2 wrong
        'company/short-name': -0.57, // 5 right, 3 wrong
        'event/head': 0.18, // 8 right, 0 wrong
        'organization/department': 0.47, // 36 right, 0 wrong
        'organization/head': -0.69, // 105 right, 9 wrong
        'organization/home-body': 0.05, // 4 right, 0 wrong
        'organization/listed': 0.5, // 35 right, 0 wrong
        'person/cue': -0.11, // 83 right, 5 wrong
        'person/dotted': 0.01, // 2 right, 0 wrong
        'person/short-form': 0.24, // 13 right, 0 wrong
        'place/full-name': -0.58, // 10 right, 3 wrong
        'place/short-name': 0.13, // 3 right, 0 wrong
        'programme/head': 0.01, // 1 right, 0 wrong
        'quoted/work': 0.07, // 3 right, 0 wrong
      },
      'source-named': {
        '≥1': -0.34, // 358 right, 24 wrong
        '≥2': 0.58, // 117 right, 4 wrong
        '≥4': -0.24, // 30 right, 3 wrong
      },
      'source-type': {
        'Company': -0.28, // 202 right, 14 wrong
        'Event': 0.18, // 8 right, 0 wrong
        'Organization': 0.32, // 180 right, 9 wrong
        'Person': 0.14, // 98 right, 5 wrong
        'Place': -0.45, // 13 right, 3 wrong
        'Programme': 0.01, // 1 right, 0 wrong
        'Technology': 0.07, // 3 right, 0 wrong
      },
      'spoken': {
        'false': 0.59, // 486 right, 25 wrong
        'true': -0.59, // 26 right, 6 wrong
      },
      'subject': {
        'anaphor': 0.22, // 29 right, 1 wrong
        'explicit': 0.55, // 386 right, 15 wrong
        'home': -0.21, // 5 right, 2 wrong
        'inherited': -0.04, // 51 right, 5 wrong
        'noun': -0.51, // 58 right, 8 wrong
      },
    },
  },
  statistic: {
    base: -1.8,
    features: {
      'bound': {
        'ABOUT': 0.25, // 5 right, 1 wrong
        'EXACT': 0.05, // 316 right, 71 wrong
        'OVER': -0.06, // 30 right, 8 wrong
        'RANGE': 0.04, // 2 right, 0 wrong
        'UNDER': -0.3, // 1 right, 2 wrong
      },
      'opens': {
        'Company': 0.96, // 32 right, 0 wrong
        'Industry': 0.64, // 3 right, 0 wrong
        'Organization': -0.41, // 32 right, 8 wrong
        'Person': -0.37, // 1 right, 1 wrong
        'Place': -0.32, // 8 right, 1 wrong
        'Programme': 0.01, // 1 right, 0 wrong
        'anaphor': -0.37, // 23 right, 9 wrong
        'date': 0.47, // 25 right, 3 wrong
        'home': 1.29, // 35 right, 0 wrong
        'noun': 0.44, // 36 right, 7 wrong
        'open': -0.63, // 3 right, 8 wrong
        'quantity': -0.87, // 4 right, 8 wrong
        'time': -0.52, // 63 right, 15 wrong
        'word': -0.32, // 88 right, 22 wrong
      },
      'spoken': {
        'false': 0.76, // 340 right, 70 wrong
        'true': -0.77, // 14 right, 12 wrong
      },
      'status': {
        'ACHIEVED': 0.3, // 351 right, 80 wrong
        'PLANNED': -0.31, // 3 right, 2 wrong
      },
      'subject': {
        'anaphor': 1.26, // 17 right, 0 wrong
        'explicit': 0.53, // 55 right, 3 wrong
        'explicit on-behalf': -0.59, // 14 right, 2 wrong
        'home': 0.35, // 11 right, 0 wrong
        'home on-behalf': -0.58, // 8 right, 3 wrong
        'inherited': 1.08, // 93 right, 9 wrong
        'inherited on-behalf': -0.66, // 19 right, 7 wrong
        'noun': 0.12, // 86 right, 18 wrong
        'noun on-behalf': -1.53, // 51 right, 40 wrong
      },
      'subject-gap': {
        'another-paragraph': -0.77, // 71 right, 33 wrong
        '≥0': 0.13, // 43 right, 4 wrong
        '≥120': 0.14, // 1 right, 0 wrong
        '≥16': 0.68, // 84 right, 10 wrong
        '≥30': 0.01, // 86 right, 20 wrong
        '≥60': 0.08, // 29 right, 8 wrong
        '≥8': -0.29, // 40 right, 7 wrong
      },
      'subject-named': {
        '≥1': -1.08, // 100 right, 35 wrong
        '≥2': 0.25, // 94 right, 14 wrong
        '≥4': 0.82, // 160 right, 33 wrong
      },
      'subject-surety': {
        '≥0.7': -0.38, // 2 right, 3 wrong
        '≥0.8': -0.97, // 4 right, 6 wrong
        '≥0.9': 1.34, // 348 right, 73 wrong
      },
    },
  },
}
