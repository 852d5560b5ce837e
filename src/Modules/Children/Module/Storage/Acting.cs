using MerajutASA.Infrastructure.Access;

namespace MerajutASA.Modules.Children.Storage;

/// <summary>A use case as this actor runs it: what is case work for the institution is supervision for an officer.</summary>
internal static class Acting
{
    public static UseCase As<THandler>(Actor actor)
    {
        var declared = UseCase.Of<THandler>();
        return actor.Role == Role.SocialOfficer ? declared with { Purpose = Purpose.Supervision } : declared;
    }
}
