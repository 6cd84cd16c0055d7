// What stands on every line of a proposal, so that none is taken for an instruction, wherever it is copied to.

export const PROPOSAL = 'a proposal to discuss, not an instruction';
