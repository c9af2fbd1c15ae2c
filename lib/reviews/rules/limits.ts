/** How many competencies a review can rate. */
export const competenciesAtMost = 20

/** How many are proposed: for a review with a person, and for one with a guest, who has the least time. */
export const proposedAtMost = { person: 7, guest: 3 }

/** How many points an agenda holds. */
export const agendaAtMost = 50
