using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Ui.Boards;
using MerajutASA.Ui.Components;
using MerajutASA.Ui.Localisation;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Institutions.ListInstitutions;

/// <summary>The board's columns; their names are those of <see cref="InstitutionOrder"/>.</summary>
internal sealed class InstitutionColumns(IStringLocalizer<Institutions.Texts> words, IStringLocalizer<Texts> texts, RegionTree? regions, string reach, DateOnly today)
{
    public IReadOnlyList<BoardColumn<InstitutionRow>> All =>
    [
        new(InstitutionOrder.Name, words["Field.Name"], row => row.Name) { Sortable = true },
        new("region", words["Field.RegionName"], row => Region(row.RegionCode)) { Sortable = true },
        new("kind", words["Field.Kind"], row => words[$"Kind.{row.Kind}"].Value) { Sortable = true, Extra = true },
        new("state", words["Field.State"], row => State(row.State)) { Sortable = true },
        new("since", words["Field.StateSince"], row => Formats.Moment(row.StateSince)) { Sortable = true, Extra = true },
        new("accreditation", words["Field.Accreditation"], row => words[$"Accreditation.{row.Accreditation}"].Value) { Sortable = true },
        new("accredited-until", words["Field.AccreditedUntil"], row => Until(row.AccreditedUntil)) { Sortable = true, Extra = true },
        new("capacity", words["Field.Capacity"], row => Formats.Number(row.Capacity)) { Sortable = true, Numeric = true },
        new("registration", words["Field.RegistrationNumber"], row => row.RegistrationNumber) { Sortable = true, Extra = true },
        new("registered-on", words["Field.RegisteredOn"], row => row.RegisteredOn is { } date ? Formats.Date(date) : null) { Sortable = true, Extra = true },
        new("permit", words["Field.PermitNumber"], row => row.PermitNumber) { Sortable = true, Extra = true },
        new("permit-until", words["Field.PermitUntil"], row => Until(row.PermitUntil)) { Sortable = true },
    ];

    // Within one province its name on every row says nothing.
    private string? Region(string code) => regions?.NameOf(RegionCode.UpTo(code, RegionLevel.Regency), reach.Length == 0 ? RegionLevel.Province : RegionLevel.Regency);

    private string? Until(DateOnly? date) => date switch
    {
        null => null,
        { } day when day < today => texts["Ended", Formats.Date(day)],
        { } day => Formats.Date(day),
    };

    private RenderFragment State(InstitutionState state) => builder =>
    {
        builder.OpenComponent<Tag>(0);
        builder.AddComponentParameter(1, nameof(Tag.Text), words[$"State.{state}"].Value);
        builder.AddComponentParameter(2, nameof(Tag.Kind), InstitutionWords.Tone(state));
        builder.CloseComponent();
    };
}
