// The same models; a subscription pays for them.
export { isFirstHand, models, sources } from './anthropic.ts';
export const isPriced = false;
