// The same models.
export { isFirstHand, models, sources } from './openai.ts';
