namespace MerajutASA.Modules.Children.Cases;

/// <summary>A child and who cares for it, as far as the asker knows; null is nobody but the head.</summary>
internal sealed record ExpectedCarer(Guid Child, Guid? Carer);
