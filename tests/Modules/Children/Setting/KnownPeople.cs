using System.Collections.Concurrent;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>Everyone of the test, by a name made of the id; colleagues as a test says.</summary>
internal sealed class KnownPeople : IPeople
{
    private readonly ConcurrentDictionary<Guid, IReadOnlyList<Person>> _colleagues = new();
    private readonly ConcurrentDictionary<Guid, bool> _away = new();

    public static string NameOf(Guid account) => $"Orang {account.ToString()[^4..]}";

    public void Work(Guid institution, params IReadOnlyList<Actor> people) =>
        _colleagues[institution] = [.. people.Select(actor => new Person(actor.AccountId, NameOf(actor.AccountId), actor.Role, institution, true))];

    /// <summary>Whether the directory answers people of the institution.</summary>
    public void Answer(Guid institution, bool answers) => _away[institution] = !answers;

    public Task<IReadOnlyDictionary<Guid, Person>> FindAsync(Actor actor, IReadOnlyCollection<Guid> accounts, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Person>>(accounts.ToDictionary(id => id, id => new Person(id, NameOf(id), Role.LksaStaff, actor.Institution, true)));

    public Task<IReadOnlyList<Person>> ColleaguesAsync(Actor actor, CancellationToken cancellation = default)
    {
        if (actor.Institution is not { } own)
            return Task.FromResult<IReadOnlyList<Person>>([]);
        return _away.GetValueOrDefault(own)
            ? Task.FromException<IReadOnlyList<Person>>(new StoreUnavailableException("postgres", new InvalidOperationException("Away.")))
            : Task.FromResult(_colleagues.GetValueOrDefault(own) ?? []);
    }
}
