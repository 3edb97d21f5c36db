import { describe, expect, it } from 'vitest'
import { expandDepartment, expandHomePrefix, expandPlace, type HomePlaces } from '../../src/resolve/canonical-name.js'
import { gazetteer } from '../helpers/seed-lists.js'

const place = (name: string) => gazetteer.findPlaces(name)[0]
const HOME: HomePlaces = { city: place('烟台市'), province: place('山东省'), district: place('福山区') }
const NOWHERE: HomePlaces = { city: undefined, province: undefined, district: undefined }

describe('expandHomePrefix', () => {
  it.each([['市总工会', '烟台市总工会'], ['省工信厅', '山东省工信厅'], ['区委宣传部', '福山区委宣传部'], ['新区管委会', '福山区管委会'], ['烟台市总工会', '烟台市总工会'], ['省', '省'], ['全国总工会', '全国总工会'], ['', '']])('%s → %s', (name, full) => {
    expect(expandHomePrefix(name, HOME)).toBe(full)
  })
  it('takes the city for 区 where no district is known', () => { expect(expandHomePrefix('区总工会', { ...HOME, district: undefined })).toBe('烟台市总工会') })
  it.each(['市总工会', '省工信厅', '区委宣传部'])('leaves %s where nothing tells the place', name => { expect(expandHomePrefix(name, NOWHERE)).toBe(name) })
})

describe('expandPlace', () => {
  it.each([['烟台总工会', '烟台市总工会'], ['福山总工会', '福山区总工会'], ['莱州总工会', '莱州市总工会'], ['烟台市总工会', '烟台市总工会'], ['烟台', '烟台'], ['北京市委', '北京市委'], ['中华全国总工会', '中华全国总工会'], ['', '']])('%s → %s', (name, full) => {
    expect(expandPlace(name, gazetteer)).toBe(full)
  })
})

describe('expandDepartment', () => {
  it.each([
    ['烟台市人社局', '烟台市人力资源和社会保障局'], ['烟台市政府', '烟台市人民政府'], ['山东省工信厅', '山东省工业和信息化厅'], ['烟台市发改委', '烟台市发展和改革委员会'], ['威海市住建局', '威海市住房和城乡建设局'],
    ['青岛市文旅局', '青岛市文化和旅游局'], ['烟台市政府办公室', '烟台市人民政府办公室'], ['莱州市政府新闻办', '莱州市人民政府新闻办公室'], ['烟台市卫健委', '烟台市卫生健康委员会'], ['烟台市国资委', '烟台市国有资产监督管理委员会'],
  ])('%s → %s', (name, full) => { expect(expandDepartment(name, gazetteer)).toBe(full) })
  it.each(['烟台市总工会', '烟台市公安局', '烟台市人力资源和社会保障局', '烟台市委', '局', ''])('leaves %j', name => { expect(expandDepartment(name, gazetteer)).toBe(name) })
  it('does nothing more the second time', () => {
    for (const name of ['烟台市人社局', '烟台市政府', '莱州市政府新闻办', '烟台市发改委']) {
      const full = expandDepartment(name, gazetteer)
      expect(expandDepartment(full, gazetteer)).toBe(full)
    }
  })
})
