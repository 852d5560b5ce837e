using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Infrastructure.Tests.Analytics;

/// <summary>People of each role, signed in with a second factor.</summary>
internal static class Actors
{
    public static Actor Staff(Guid? institution) => Of(Role.LksaStaff) with { Institution = institution };

    public static Actor Head(Guid? institution) => Of(Role.LksaHead) with { Institution = institution };

    public static Actor Officer(string? region) => Of(Role.SocialOfficer) with { Region = region };

    public static Actor Administrator() => Of(Role.Administrator);

    private static Actor Of(Role role) => new()
    {
        AccountId = Guid.NewGuid(),
        SessionId = Guid.NewGuid(),
        Role = role,
        RoleVersion = 1,
        SecondFactor = true,
        SignedInAt = DateTimeOffset.UtcNow,
    };
}
