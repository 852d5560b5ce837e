using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Children.Forms;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.History;

/// <summary>Tells what was done with a case in sentences that name who did it.</summary>
internal sealed class HistorySentences(IStringLocalizer<Texts> texts, IStringLocalizer<Ui.Frame.Texts> roles, CaseWords words)
{
    public string Of(HistoryAct act, IReadOnlyDictionary<Guid, Person> people)
    {
        var who = Who(act.Account, act.Role, act.SystemName, people);
        if (act.Carer is { } carer && act.FromStage is null && act.ToStage is null)
            return carer == Guid.Empty ? texts["Act.NoCarer", who] : texts["Act.Carer", who, words.Person(carer, people)];
        if (act is { FromStage: { } from, ToStage: { } to } && from != to)
            return texts[to > from ? "Act.Moved" : "Act.MovedBack", who, words.Of(from), words.Of(to)];
        var fields = string.Join(", ", act.Fields.Select(Field));
        return fields.Length == 0 ? texts["Act.Plain", who, Verb(act.UseCase)] : texts["Act.Fields", who, Verb(act.UseCase), fields];
    }

    /// <summary>What a use case does, as a verb.</summary>
    public string Verb(string useCase) => Verb(texts, useCase);

    /// <summary>The same beside other words than those of a history.</summary>
    public static string Verb(IStringLocalizer<Texts> texts, string useCase) => texts[$"Verb.{useCase}"] is { ResourceNotFound: false } verb ? verb : useCase;

    /// <summary>A person by name and role; the portal at work by itself as such.</summary>
    public string Who(Guid? account, string? role, string? systemName, IReadOnlyDictionary<Guid, Person> people)
    {
        if (systemName is not null || account is null)
            return texts["System"];
        var shown = role is null ? null : roles[$"Role.{role}"].Value;
        return people.TryGetValue(account.Value, out var person) && person.Name is { } name ? $"{name} ({shown})" : shown ?? words.Person(account, people);
    }

    private string Field(string name) => texts[$"Field.{name}"];
}
