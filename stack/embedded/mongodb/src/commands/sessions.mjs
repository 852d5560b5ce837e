import { refuseUnless } from '../errors.mjs';

export const endSessions = {
  open: true, fields: [],
  run: async (command, { cursors }) => {
    refuseUnless(Array.isArray(command.endSessions), 14, "BSON field 'endSessions.endSessions' is the wrong type, expected type 'array'");
    for (const session of command.endSessions) await cursors.killSession(session.id.toString());
    return {};
  },
};
