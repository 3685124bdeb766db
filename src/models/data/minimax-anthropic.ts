// The same models.
export { isFirstHand, models, sources } from './minimax.ts';
