namespace MerajutASA.Modules.Business.Needs;

/// <summary>Whether, and as what, a gift may be deducted from taxable income. PP 93/2010 art. 1 knows these five and no other: an ordinary gift to an institution is none.</summary>
internal enum Deductibility
{
    None,

    /// <summary>For a national disaster (art. 1 a).</summary>
    Disaster,

    /// <summary>Research and development in Indonesia (art. 1 b).</summary>
    Research,

    /// <summary>Educational facilities (art. 1 c).</summary>
    Education,

    /// <summary>The development of sports (art. 1 d).</summary>
    Sports,

    /// <summary>Social infrastructure for the public, without profit (art. 1 e).</summary>
    Infrastructure,
}
