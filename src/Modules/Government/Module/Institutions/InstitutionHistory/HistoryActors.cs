using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.InstitutionHistory;

/// <summary>Who did something, by name and role where the reader may know the name.</summary>
internal sealed class HistoryActors(IStringLocalizer<Texts> texts, IStringLocalizer<Ui.Frame.Texts> roles, IPeople people)
{
    public async Task<IReadOnlyDictionary<Guid, Person>> FindAsync(Actor actor, IEnumerable<Guid?> accounts, CancellationToken cancellation = default)
    {
        var asked = accounts.OfType<Guid>().Distinct().ToList();
        return asked.Count == 0 ? new Dictionary<Guid, Person>() : await people.FindAsync(actor, asked, cancellation);
    }

    public string Told(Guid? account, string? role, IReadOnlyDictionary<Guid, Person> known)
    {
        var named = role is { } stored && stored != Role.System.Stored() ? roles[$"Role.{stored}"].Value : texts["Portal"].Value;
        return account is { } id && known.GetValueOrDefault(id)?.Name is { } name ? texts["Who", name, char.ToLowerInvariant(named[0]) + named[1..]] : named;
    }
}
