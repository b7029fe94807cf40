// The choice of the next ask by the record, in one part that is loaded once enough was asked.
export { gentlerAsk, nextAsks, otherAsk, selfDirected } from '../../core/next-asks.ts'
export { whyThis } from '../../core/why-this.ts'
