using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Register;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>What the columns with a fixed choice take, in the reader's language; the codes are taken as well.</summary>
internal sealed class ImportChoices(IStringLocalizer<Forms.Texts> texts)
{
    public IReadOnlyList<ImportChoice> All =>
    [
        new(ImportColumn.Sex, Of<Sex>()), new(ImportColumn.EntryReason, Of<EntryReason>()), new(ImportColumn.GuardianRelation, Of<Relation>()),
    ];

    public string Of<T>(T value)
        where T : struct, Enum => texts[$"{typeof(T).Name}.{value}"];

    private IReadOnlyList<(string Word, string Code)> Of<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (Of(value), Codes.Of(value)))];
}
