import { digestOf, isExpired, issueToken, tokenNamed } from './access.js';
import { emit } from './events.js';
import { operations } from './operation.js';
import { Problem, Unauthorized } from './problem.js';
import { own } from './state.js';

export const sessionOperations = operations({
  login: {
    at: ['GET', '/api/Authenication/login'],
    open: true,
    act(visit) {
      const { world, state } = visit;
      const [username, password] = [visit.needed('username'), visit.needed('password')];
      const user = Object.values(state.users).find(
        (one) => one.username.toLowerCase() === username.toLowerCase(),
      );
      if (user?.passwordDigest !== digestOf(username, password))
        throw world.switches.badLoginStatus === '401'
          ? new Unauthorized()
          : new Problem(400, 'Username or password is incorrect.');
      const { requiresTwoFactor, userTypeSpelling } = world.switches;
      const firstTime = !user.signedInBefore;
      if (requiresTwoFactor) emit(world, 'WB_Send_Two_Factor_Code', { userId: user.id });
      const issued = issueToken(world, user);
      user.signedInBefore = true;
      const kinds = { Customer: user.kind, customer: user.kind.toLowerCase() };
      return visit.ok({
        firstName: user.firstName,
        lastName: user.lastName,
        id: user.id,
        email: user.email,
        username: user.username,
        userType: { ...kinds, CUSTOMER: user.kind.toUpperCase() }[userTypeSpelling],
        ...issued,
        ...(requiresTwoFactor && { token: '' }),
        requiresTwoFactor,
        firstTime,
      });
    },
  },
  refreshToken: {
    at: ['POST', '/api/Authenication/refresh-token'],
    open: true,
    act(visit) {
      const { world, call } = visit;
      const { refreshTakesExpired, refreshEndsOldToken } = world.switches;
      const token = tokenNamed(world, call);
      const user = token && own(world.state.users, token.userId);
      if (!user || token.revoked || (isExpired(world, token) && !refreshTakesExpired))
        throw new Unauthorized();
      if (refreshEndsOldToken) token.revoked = true;
      return visit.ok(issueToken(world, user).token);
    },
  },
});
