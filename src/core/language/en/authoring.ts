export const authoring = {} as const;
