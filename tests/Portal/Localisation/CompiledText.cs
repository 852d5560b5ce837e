using System.Reflection;
using System.Reflection.Emit;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace MerajutASA.Portal.Tests.Localisation;

/// <summary>
/// Text that a component draws as it was typed into its markup, read from what the markup was compiled to: there
/// literals are arguments of the render tree, whatever the markup around them looked like.
/// </summary>
internal static class CompiledText
{
    private static readonly string[] Spoken = ["alt", "title", "aria-label", "aria-description", "placeholder", "label"];

    private static readonly string[] Shown =
        ["Title", "Label", "Help", "Caption", "Text", "Lead", "HelperText", "Placeholder", "Question", "Sentence", "Lost", "Verb", "Content", "AriaLabel"];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>Literals of a component, its lambdas included.</summary>
    public static IEnumerable<string> Of(Type component) => Family(component)
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .SelectMany(In).Where(text => text.Any(char.IsLetter));

    public static IEnumerable<Type> Components(Assembly assembly) => assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.IsAbstract);

    private static IEnumerable<Type> Family(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(Family).Prepend(type);

    private static IEnumerable<string> In(MethodInfo method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
            yield break;
        // The two last instructions, as the literals they push or as null.
        (string? name, string? value) = (null, null);
        for (var at = 0; at < code.Length;)
        {
            var instruction = Codes[code[at] == 0xFE ? BitConverter.ToInt16([code[at + 1], code[at]]) : code[at]];
            at += instruction.Size;
            var called = instruction.OperandType == OperandType.InlineMethod ? Called(method, BitConverter.ToInt32(code, at)) : null;
            if (called?.DeclaringType == typeof(RenderTreeBuilder))
            {
                foreach (var text in Drawn(called.Name, name, value))
                    yield return text;
            }

            // A typed parameter passes through a check that changes nothing.
            if (called?.Name != "TypeCheck")
                (name, value) = (value, instruction.OperandType == OperandType.InlineString ? method.Module.ResolveString(BitConverter.ToInt32(code, at)) : null);
            at += instruction.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(code, at)) : Size(instruction.OperandType);
        }
    }

    private static MethodBase? Called(MethodInfo caller, int token) => caller.Module.ResolveMethod(
        token,
        caller.DeclaringType!.IsGenericType ? caller.DeclaringType.GetGenericArguments() : null,
        caller.IsGenericMethod ? caller.GetGenericArguments() : null);

    private static IEnumerable<string> Drawn(string call, string? name, string? value) => (call, name, value) switch
    {
        (_, _, null) => [],
        (nameof(RenderTreeBuilder.AddMarkupContent), _, _) => InMarkup(value),
        (nameof(RenderTreeBuilder.AddContent), _, _) => [Bare(value)],
        (nameof(RenderTreeBuilder.AddAttribute), { } attribute, _) when Spoken.Contains(attribute) => [value],
        (nameof(RenderTreeBuilder.AddComponentParameter), { } parameter, _) when Shown.Contains(parameter) => [value],
        _ => [],
    };

    private static IEnumerable<string> InMarkup(string markup)
    {
        var body = new HtmlParser().ParseDocument("<body>" + markup).Body!;
        return body.QuerySelectorAll("*").SelectMany(element => Spoken.Select(element.GetAttribute)).OfType<string>()
            .Append(Bare(body.TextContent));
    }

    private static string Bare(string text) => text.Trim(' ', '\n', '\r', '\t', '.', ',', '·');

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
