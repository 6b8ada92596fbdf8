/** The levels of risk of serious harm, as the schema names them and as people say them. */
export const roshLevels = { LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High', VERY_HIGH: 'Very high' } as const
