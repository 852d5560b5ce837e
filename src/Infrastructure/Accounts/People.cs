using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Accounts;

/// <inheritdoc />
[UseCase("identity.show-people", Purpose.Administration, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Role.Administrator)]
internal sealed class People(UnitOfWork<IdentityDb> work) : IPeople
{
    private static readonly StringComparer Names = StringComparer.Create(CultureInfo.GetCultureInfo("id-ID"), ignoreCase: true);

    public async Task<IReadOnlyDictionary<Guid, Person>> FindAsync(Actor actor, IReadOnlyCollection<Guid> accounts, CancellationToken cancellation = default)
    {
        var asked = accounts.Distinct().ToArray();
        var people = await ReadAsync(actor, db => db.Database.SqlQuery<PersonRow>($"select * from identity.people({asked})"), cancellation);
        return people.ToDictionary(person => person.AccountId);
    }

    public async Task<IReadOnlyList<Person>> ColleaguesAsync(Actor actor, CancellationToken cancellation = default)
    {
        var people = await ReadAsync(actor, db => db.Database.SqlQuery<PersonRow>($"select * from identity.colleagues()"), cancellation);
        return [.. people.OrderBy(person => person.Name ?? "", Names)];
    }

    private async Task<IReadOnlyList<Person>> ReadAsync(Actor actor, Func<IdentityDb, IQueryable<PersonRow>> ask, CancellationToken cancellation)
    {
        var outcome = await work.RunAsync<IReadOnlyList<Person>>(actor, UseCase.Of<People>(), async db =>
        {
            var rows = await ask(db).ToListAsync(cancellation);
            var keys = await db.OpenAsync(rows.Select(row => row.Id), cancellation);
            return rows.Select(row => new Person(
                row.Id, keys.OpenOrNull(AccountFields.DisplayName, row.Id, row.Id, new Sealed<string>(row.DisplayName)), RoleNames.Parse(row.Role),
                row.InstitutionId, Codes.Parse<AccountState>(row.State) == AccountState.Active)).ToList();
        }, cancellation);
        return outcome is Outcome<IReadOnlyList<Person>>.Done done ? done.Result : [];
    }

    private sealed record PersonRow(Guid Id, byte[] DisplayName, string Role, Guid? InstitutionId, string State);
}
