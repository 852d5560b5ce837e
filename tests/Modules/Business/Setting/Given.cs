using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Business.Tests.Setting;

/// <summary>A pledge, and who has to do with it.</summary>
internal sealed record Given(Guid Institution, Actor Head, Actor Company, Guid Need, Guid Pledge, long Amount);
