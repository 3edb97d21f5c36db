import { createGrafeoPlace, createMemoryPlace } from '../helpers/store-places.js'
import { describeGraphStore } from './graph-store-contract.js'

describeGraphStore({ name: 'Grafeo on disk', createPlace: createGrafeoPlace, isDurable: true })
describeGraphStore({ name: 'Grafeo in memory', createPlace: createMemoryPlace, isDurable: false })
