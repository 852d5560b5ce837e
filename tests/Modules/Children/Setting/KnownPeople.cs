using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;

namespace MerajutASA.Modules.Children.Tests.Setting;

/// <summary>Everyone of the test, by a name made of the id.</summary>
internal sealed class KnownPeople : IPeople
{
    public static string NameOf(Guid account) => $"Orang {account.ToString()[^4..]}";

    public Task<IReadOnlyDictionary<Guid, Person>> FindAsync(Actor actor, IReadOnlyCollection<Guid> accounts, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Person>>(accounts.ToDictionary(id => id, id => new Person(id, NameOf(id), Role.LksaStaff, actor.Institution, true)));

    public Task<IReadOnlyList<Person>> ColleaguesAsync(Actor actor, CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<Person>>(
        actor.Institution is null ? [] : [new Person(actor.AccountId, NameOf(actor.AccountId), actor.Role, actor.Institution, true)]);
}
