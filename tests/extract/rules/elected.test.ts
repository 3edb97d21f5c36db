import { describe, expect, it } from 'vitest'
import { read } from '../../helpers/extraction.js'

const worksFor = (text: string): string[] => read(text).relations.filter(relation => relation.startsWith('WORKS_FOR ')).map(relation => relation.slice('WORKS_FOR '.length))

describe('whom an association elects', () => {
  it('works for it', () => {
    expect(worksFor('陕西省威海商会第二届会员大会在西安召开。西安海曜贸易有限公司董事长毕德林连任会长，秘书长由专职人员梁安担任。')).toEqual(['梁安 → 陕西省威海商会', '毕德林 → 西安海曜贸易有限公司', '毕德林 → 陕西省威海商会'])
  })

  it('does not where nobody is elected, or two associations are named', () => {
    expect(worksFor('陕西省威海商会来访。会长会议上，毕德林发言。')).toEqual([])
    expect(worksFor('陕西省威海商会、威海市机器人协会同时换届。毕德林当选会长。')).toEqual([])
  })
})
