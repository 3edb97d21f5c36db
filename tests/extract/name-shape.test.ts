import { describe, expect, it } from 'vitest'
import { nameBeforeTitle, opensCompound, personNameLength, type NameCue } from '../../src/extract/name-shape.js'
import { gazetteer } from '../helpers/seed-lists.js'

const nameAt = (line: string, cue: NameCue): string => line.slice(0, personNameLength(gazetteer, line, { at: 0, cue, token: undefined }))

describe('personNameLength', () => {
  it.each<[string, NameCue, string]>([
    ['李建军说', 'title', '李建军'], ['王芳表示', 'title', '王芳'], ['刘洋、王磊', 'title', '刘洋'], ['张伟获奖', 'title', '张伟'], ['李强在大赛', 'title', '李强'],
    ['欧阳建国介绍', 'start', '欧阳建国'], ['孙丽萍，招远市', 'start', '孙丽萍'], ['单宝春、綦红梅', 'list', '单宝春'],
  ])('in %s behind a %s is %s', (line, cue, name) => { expect(nameAt(line, cue)).toBe(name) })

  it.each<[string, NameCue]>([
    ['介绍', 'title'], ['方面军', 'title'], ['高兴', 'start'], ['马上', 'start'], ['的人', 'title'], ['哈', 'title'], ['', 'title'], ['赵', 'title'], ['李a', 'title'], ['李，', 'title'], ['王的', 'list'], ['高了', 'title'], ['12', 'title'],
  ])('finds none in %j behind a %s', (line, cue) => { expect(nameAt(line, cue)).toBe('') })

  it('never reaches beyond the line or over a mark', () => {
    for (const line of ['李', '李建', '李建，军', '欧阳', '欧阳，建国', '𠮷李建军']) for (const cue of ['title', 'list', 'start'] as const) {
      const name = nameAt(line, cue)
      expect(line.startsWith(name)).toBe(true)
      expect(name).not.toMatch(/[，。a-z\d]/u)
    }
  })
})

describe('nameBeforeTitle', () => {
  it.each([['薛长湖院士', 3], ['王建国教授', 3], ['孙丽萍老师', 3], ['高级教师', 0], ['老师', 0], ['国务院', 0], ['薛长湖', 0]])('%s: %d characters', (line, length) => {
    expect(nameBeforeTitle(gazetteer, line, { at: 0, token: undefined })).toBe(length)
  })
})

it.each([['欧阳建国', true], ['司马光', true], ['诸葛亮', true], ['欧洲', false], ['张三', false], ['', false]])('%j opens a compound surname: %s', (line, expected) => {
  expect(opensCompound(gazetteer, line, 0)).toBe(expected)
})
