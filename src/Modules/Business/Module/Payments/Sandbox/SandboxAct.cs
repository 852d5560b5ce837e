namespace MerajutASA.Modules.Business.Payments.Sandbox;

/// <summary>What the provider that moves no money is made to do.</summary>
internal enum SandboxAct
{
    /// <summary>Tells once that it was paid.</summary>
    Pay,

    /// <summary>Tells the same event twice, and then under another name.</summary>
    Twice,

    /// <summary>Tells after ten seconds.</summary>
    Late,

    /// <summary>Tells of a failure only after it has told that it was paid.</summary>
    Disordered,

    /// <summary>Tells under a signature that does not hold.</summary>
    Forged,

    /// <summary>Tells of another amount.</summary>
    WrongAmount,

    /// <summary>Tells that it failed.</summary>
    Fail,
}
