import type { EntityRef } from './document.js'

/** Courts, police and customs: what they do is theirs, not their place's. */
export const JUDICIAL = /(?:法院|检察院|公安局|公安分局|派出所|海关|海事局|边防检查站|边检站|消防救援支队|消防救援大队|交警支队|交警大队)$/u

/** Firms, schools, hospitals, contests and fairs are what an article can be about; offices and unions act for their place. */
export const isTopical = ({ type, kind, name }: EntityRef): boolean =>
  type === 'Company' || type === 'Event' || kind === 'COMPETITION' || (type === 'Organization' && (!/GOVERNMENT|UNION|MEDIA|ASSOCIATION/u.test(kind ?? '') || JUDICIAL.test(name)))
