using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Ui.Work;

/// <summary>
/// What a module brings to Today, the page on which every role's day begins. Each source is asked by itself: a store that is down takes
/// away its own lists and no others.
/// </summary>
public interface IWorkSource
{
    /// <summary>The more urgent stand first.</summary>
    int Order { get; }

    IReadOnlyCollection<Role> Roles { get; }

    /// <summary>Whether its lines name children, so that the page carries the band.</summary>
    bool Restricted { get; }

    /// <summary>Lists with nothing in them are left out.</summary>
    Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation);

    /// <summary>What somebody of the role most often begins here; null for nothing.</summary>
    WorkStart? StartFor(Role role) => null;
}
