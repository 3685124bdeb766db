export const llamaCpp = undefined as never;
