import { expect, it } from 'vitest'
import { figuresOf } from '../../helpers/extraction.js'

it.each(['烟台，1200人。', '30%', '𠮷'.repeat(40) + '30%'])('a figure that measures nothing is none, and refuses nothing: %.10s', text => { expect(() => figuresOf(text)).not.toThrow() })
it.each([['烟台市绿化率不低于80%。', 'OVER'], ['烟台市绿化率低于80%。', 'UNDER'], ['烟台市门店不少于30家。', 'OVER']])('%s', (text, bound) => { expect(figuresOf(text)[0]).toMatch(new RegExp(`${bound}$`, 'u')) })
