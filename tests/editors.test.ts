import { describe, expect, it } from 'vitest'
import { readEditors } from '../src/editors.js'

describe('the editors of a config', () => {
  it('have a name and a key each; without the setting there are none', () => {
    expect([...readEditors('编辑:0123456789abcdef, 李明:fedcba:9876543210')]).toEqual([['编辑', '0123456789abcdef'], ['李明', 'fedcba:9876543210']])
    expect(readEditors(undefined).size).toBe(0)
  })

  it.each(['编辑', '编辑:short', ':0123456789abcdef', '甲:0123456789abcdef,乙:0123456789abcdef', '甲:0123456789abcdef,甲:1123456789abcdef', '甲:0123456789 abcdef'])('are refused as %j, without showing a key', text => {
    expect(() => readEditors(text)).toThrow(expect.objectContaining({ code: 'BAD_CONFIG', message: expect.not.stringContaining('0123456789abcdef') }))
  })
})
