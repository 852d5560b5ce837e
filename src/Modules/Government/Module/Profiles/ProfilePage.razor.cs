using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Accounts;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Ui.Frame;
using MerajutASA.Ui.Loading;
using Microsoft.AspNetCore.Components;

namespace MerajutASA.Modules.Government.Profiles;

/// <summary>What an institution says of itself: the newest version, an older one, or one beside another.</summary>
public sealed partial class ProfilePage
{
    private Load<ProfileView>? load;
    private IReadOnlyDictionary<Guid, Person> people = new Dictionary<Guid, Person>();
    private ProfileLine? shown;
    private ProfileLine? against;
    private ProfileForm? form;
    private ProfileForm? other;
    private Failure? failure;
    private bool busy;

    [Parameter] public Guid Id { get; set; }

    /// <summary>The number of the version to show; the newest without one.</summary>
    [SupplyParameterFromQuery(Name = "version")] private int? Shown { get; set; }

    /// <summary>The number of the version to compare with.</summary>
    [SupplyParameterFromQuery(Name = "against")] private int? Against { get; set; }

    [Inject] private ViewProfile Viewing { get; set; } = default!;

    [Inject] private ProfileTexts Stored { get; set; } = default!;

    [Inject] private IActorSource Actors { get; set; } = default!;

    [Inject] private IPeople People { get; set; } = default!;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    [Inject] private Announcements Announcements { get; set; } = default!;

    [Inject] private Attempt Attempt { get; set; } = default!;

    private async Task<Outcome<ProfileView>> FindAsync()
    {
        var actor = await Actors.GetAsync();
        var outcome = await Viewing.RunAsync(actor, Id);
        if (outcome is not Outcome<ProfileView>.Done(var view) || view.Newest is null)
            return outcome;
        (shown, against) = (view.Find(Shown) ?? view.Newest, view.Find(Against));
        form = await Stored.ReadAsync(actor, shown);
        other = against is null ? null : await Stored.ReadAsync(actor, against);
        people = await People.FindAsync(actor, [.. view.Lines.Select(line => line.SavedBy).Distinct().Take(200)]);
        return outcome;
    }

    private async Task RestoreAsync(ProfileView view)
    {
        if (busy)
            return;
        busy = true;
        Outcome<int>? outcome = null;
        failure = await Attempt.RunAsync(async () => outcome = await Stored.SaveAsync(await Actors.GetAsync(), Id, view.Version, form!, shown!.Number));
        busy = false;
        failure ??= outcome is null ? null : Failure.Of(outcome, T);
        if (outcome is not Outcome<int>.Done)
            return;
        Announcements.Say(T["Restored", shown!.Number]);
        Navigation.NavigateTo(InstitutionPaths.Profile(Id));
    }
}
