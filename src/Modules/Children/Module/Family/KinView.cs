namespace MerajutASA.Modules.Children.Family;

/// <summary>A guardian or kin as read; the form's name is null when the person was erased.</summary>
internal sealed record KinView(KinForm Form, int Version);
