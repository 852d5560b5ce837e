namespace MerajutASA.Portal.Shell;

/// <summary>Links under one heading of the navigation, in the language of the request.</summary>

public sealed record NavigationGroup(string Title, IReadOnlyList<NavigationLink> Links);
