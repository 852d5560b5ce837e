namespace MerajutASA.Modules.Children.Register;

/// <summary>As on the birth certificate.</summary>
internal enum Sex
{
    Female,
    Male,
}
