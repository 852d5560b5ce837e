using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Accounts;

/// <summary>
/// The cases that stand under somebody's name. A module that has such cases registers one; ending an account asks all of them who takes
/// over (Permensos 30/HUK/2011: a carer who leaves hands the children over). Both are asked as the person who ends the account,
/// so the module decides by that actor's own sight and writes the hand-over down under that name.
/// </summary>
public interface ICaseloads
{
    /// <summary>How many open cases stand under the leaver: in any part that is not finished, and, for a last head, those under nobody else.</summary>
    Task<int> CountAsync(Actor actor, Leaver leaver, CancellationToken cancellation = default);

    /// <summary>
    /// Gives all of them to a successor at the same institution, in one transaction, and says how many. Runs before the account
    /// ends and again if that is tried again: nothing left to hand over is Done(0).
    /// </summary>
    Task<Outcome<int>> HandOverAsync(Actor actor, Leaver leaver, Guid successor, CancellationToken cancellation = default);
}
