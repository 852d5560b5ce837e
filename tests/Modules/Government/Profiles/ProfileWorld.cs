using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Profiles;

namespace MerajutASA.Modules.Government.Tests.Profiles;

/// <summary>A register beside a MongoDB of its own.</summary>
public sealed class ProfileWorld() : RegisterBesideMongo("profiles")
{
    internal static ProfileForm Form(string description = "Rumah bagi anak.") => new() { Description = description, Services = "Pengasuhan.", VisitingHours = "Sabtu." };

    internal Task<Outcome<ProfileView>> ViewAsync(Actor actor, Guid institution) =>
        Register.World.WithAsync<ViewProfile, Outcome<ProfileView>>(useCase => useCase.RunAsync(actor, institution));

    internal Task<Outcome<int>> SaveAsync(Actor actor, Guid institution, int version, ProfileForm form, int? restoredFrom = null) =>
        Register.World.WithAsync<ProfileTexts, Outcome<int>>(texts => texts.SaveAsync(actor, institution, version, form, restoredFrom));

    internal Task<ProfileForm> ReadAsync(Actor actor, ProfileLine line) =>
        Register.World.WithAsync<ProfileTexts, ProfileForm>(texts => texts.ReadAsync(actor, line));
}
