// The same models; a subscription pays for them.
export { isFirstHand, models, sources } from './openai.ts';
export const isPriced = false;
