using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.History;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Ui.Localisation;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Cases;

/// <summary>Who saved a part of a case last, and when, for whom they overtook.</summary>
internal sealed class LastSaving(OpenHistoryHandler history, IPeople people, CaseWords words, IStringLocalizer<Texts> texts)
{
    /// <param name="actor">Who was overtaken.</param>
    /// <param name="line">Whose case.</param>
    /// <param name="part">As the history names its fields: <c>care-plan</c>.</param>
    /// <returns>A sentence; null where the history says nothing of it.</returns>
    public async Task<string?> FindAsync(Actor actor, ChildLine line, string part)
    {
        if (await history.RunAsync(actor, line.Id) is not Outcome<CaseHistory>.Done(var found)
            || found.Acts.FirstOrDefault(act => act.Fields.Any(field => field.StartsWith(part + ".", StringComparison.Ordinal))) is not { Account: { } account } last)
            return null;
        var names = await people.FindAsync(actor, [account]);
        return texts["SavedBy", words.Person(account, names), Formats.Moment(last.At, CaseWords.Zone(line))];
    }
}
