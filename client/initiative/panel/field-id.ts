/** The id of a field's input in the form of an initiative. */
export const fieldId = (field: string) => `field-${field}`
