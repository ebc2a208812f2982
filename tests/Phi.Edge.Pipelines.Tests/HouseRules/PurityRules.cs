using System.Reflection;
using Phi.Edge.Pipelines.Flow;

namespace Phi.Edge.Pipelines.Tests.HouseRules;

public sealed class PurityRules
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Impure =
    [
        "Microsoft.Extensions.Logging.", "Microsoft.Extensions.Options.", "System.TimeProvider", "System.Threading.", "System.IO.",
        "System.Diagnostics.Stopwatch", "System.IServiceProvider", "Microsoft.Extensions.AI.",
    ];

    [Fact]
    public void Policies_Always_AreFound() =>
        Assert.Superset(new HashSet<string> { "DriverPolicy", "AlertArbiter", "BlinkDetector", "YawnDetector", "CommandPolicy", "VoiceDialogue" }, Pure().Select(static t => t.Name).ToHashSet());

    [Fact]
    public void Policies_Always_TakeValuesAndGiveValues() => Repository.NoneOf(
        from policy in Pure()
        from use in Uses(policy, [])
        where Impure.Any(i => use.Type.FullName?.StartsWith(i, StringComparison.Ordinal) == true)
        select $"{policy.Name} reaches {use.Type.FullName} through {use.Where}: hand the value in instead; the pipeline does the rest.");

    private static IEnumerable<Type> Pure() => typeof(IPipeline).Assembly.GetTypes().Where(static t =>
        t is { IsClass: true, IsNested: false }
        && (t.Name.EndsWith("Policy", StringComparison.Ordinal)
            || t.Name.EndsWith("Detector", StringComparison.Ordinal)
            || t.Name is "Endpointer" or "AlertArbiter" or "VoiceDialogue" or "UndoHistory" or "AnswerWriter"));

    /// <summary>Types of fields and parameters, and of the fields of our own types among them.</summary>
    private static IEnumerable<(Type Type, string Where)> Uses(Type owner, HashSet<Type> seen)
    {
        if (!seen.Add(owner))
        {
            yield break;
        }

        var members = owner.GetFields(Everything).Select(f => (f.FieldType, $"{owner.Name}.{f.Name}"))
            .Concat(owner.GetConstructors(Everything).Cast<MethodBase>().Concat(owner.GetMethods(Everything))
                .SelectMany(m => m.GetParameters().Select(p => (p.ParameterType, $"{owner.Name}.{m.Name}({p.Name})"))))
            .Concat(owner.GetMethods(Everything).Select(m => (m.ReturnType, $"{owner.Name}.{m.Name}()")));
        foreach (var (type, where) in members)
        {
            foreach (var part in Parts(type))
            {
                yield return (part, where);
                if (part.Assembly == owner.Assembly)
                {
                    foreach (var deeper in Uses(part, seen))
                    {
                        yield return deeper;
                    }
                }
            }
        }
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];
}
