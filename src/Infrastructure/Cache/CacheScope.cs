using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Cache;

/// <summary>Whose a cached value is. An actor reaches only scopes of its own; the system reaches all, to write and to invalidate.</summary>
public sealed class CacheScope
{
    private readonly Func<Actor, bool> _admits;

    private CacheScope(string name, Func<Actor, bool> admits)
    {
        Name = name;
        _admits = admits;
    }

    /// <summary>Values that look the same to everyone who may ask.</summary>
    public static CacheScope Everyone { get; } = new("all", _ => true);

    internal string Name { get; }

    public static CacheScope Account(Guid account) => new($"account.{account:N}", actor => actor.AccountId == account);

    public static CacheScope Institution(Guid institution) => new(
        $"institution.{institution:N}",
        actor => actor.Role is Role.LksaStaff or Role.LksaHead && actor.Institution == institution);

    /// <summary>A region and what lies below it, for officers of it or of one above.</summary>
    public static CacheScope Region(string code) => new(
        $"region.{code}",
        actor => actor is { Role: Role.SocialOfficer, Region: { } own }
            && (own.Length == 0 || own == code || code.StartsWith(own + ".", StringComparison.Ordinal)));

    internal bool Admits(Actor actor) => actor.Role == Role.System || _admits(actor);
}
