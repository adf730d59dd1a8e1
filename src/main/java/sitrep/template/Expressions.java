package sitrep.template;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.standard.expression.AndExpression;
import org.thymeleaf.standard.expression.BinaryOperationExpression;
import org.thymeleaf.standard.expression.ConditionalExpression;
import org.thymeleaf.standard.expression.DefaultExpression;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.MessageExpression;
import org.thymeleaf.standard.expression.NegationExpression;
import org.thymeleaf.standard.expression.NoOpTokenExpression;
import org.thymeleaf.standard.expression.OrExpression;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.expression.TextLiteralExpression;
import org.thymeleaf.standard.expression.Token;
import org.thymeleaf.standard.expression.VariableExpression;
import sitrep.theme.Messages;
import sitrep.theme.Phrase;

/**
 * Turns expressions that Thymeleaf has parsed into values: paths and what joins conditions are
 * evaluated here, other operators by Thymeleaf.
 */
final class Expressions {

  /** Stands among the names of an expression that holds words of the theme. */
  private static final String WORDS = "#";

  private final IEngineConfiguration configuration;
  private final Messages messages;

  Expressions(IEngineConfiguration configuration, Messages messages) {
    this.configuration = configuration;
    this.messages = messages;
  }

  /** What Thymeleaf needs to read expressions, in which no variable may be evaluated. */
  Variables nothing(Scope scope) {
    return new Variables(configuration, scope, Value.NO_VARIABLES);
  }

  IEngineConfiguration configuration() {
    return configuration;
  }

  /** A name, or another text that is known before any page is. */
  String name(IStandardExpression source) {
    if (value(source, Scope.of("")) instanceof Value.Constant constant
        && constant.value() instanceof String name) {
      return name;
    }
    throw new NotCompiled("a name that is an expression");
  }

  IStandardExpression parse(String source, Scope scope) {
    if (source == null || source.contains("__")) {
      throw new NotCompiled("an expression that is made of another");
    }
    return StandardExpressions.getExpressionParser(configuration)
        .parseExpression(nothing(scope), source);
  }

  Value value(String source, Scope scope) {
    return value(parse(source, scope), scope);
  }

  Value value(IStandardExpression source, Scope scope) {
    if (source instanceof MessageExpression message) {
      return words(message, scope);
    }
    Set<String> names = new LinkedHashSet<>();
    addNames(source, names);
    if (!names.contains(WORDS) && names.stream().allMatch(scope::isConstant)) {
      return new Value.Constant(source.execute(nothing(scope)));
    }
    names.stream().filter(name -> !scope.isConstant(name)).forEach(scope::slot);
    return computed(source, scope, names.contains(WORDS));
  }

  /** Known before any page is, if all its details are. */
  private Value words(MessageExpression message, Scope scope) {
    Phrase phrase =
        messages
            .find(name(message.getBase()))
            .orElseThrow(() -> new NotCompiled("words that the theme does not have"));
    List<Value> details =
        message.hasParameters()
            ? message.getParameters().getExpressions().stream().map(e -> value(e, scope)).toList()
            : List.of();
    Value filled = variables -> phrase.with(details.stream().map(d -> d.of(variables)).toArray());
    return details.stream().allMatch(Value.Constant.class::isInstance)
        ? new Value.Constant(filled.of(Value.NO_VARIABLES))
        : filled;
  }

  private Value computed(IStandardExpression source, Scope scope, boolean holdsWords) {
    if (source instanceof VariableExpression variable) {
      PropertyPath path = new PropertyPath(variable.getExpression());
      int slot = scope.slot(path.variable());
      return variables -> path.from(variables[slot]);
    } else if (source instanceof AndExpression and) {
      Value left = value(and.getLeft(), scope);
      Value right = value(and.getRight(), scope);
      return variables -> left.isTrue(variables) && right.isTrue(variables);
    } else if (source instanceof OrExpression or) {
      Value left = value(or.getLeft(), scope);
      Value right = value(or.getRight(), scope);
      return variables -> left.isTrue(variables) || right.isTrue(variables);
    } else if (source instanceof NegationExpression not) {
      Value operand = value(not.getOperand(), scope);
      return variables -> !operand.isTrue(variables);
    } else if (source instanceof ConditionalExpression conditional) {
      Value condition = value(conditional.getConditionExpression(), scope);
      Value then = value(conditional.getThenExpression(), scope);
      Value otherwise = value(conditional.getElseExpression(), scope);
      return variables -> (condition.isTrue(variables) ? then : otherwise).of(variables);
    } else if (source instanceof DefaultExpression either) {
      Value queried = value(either.getQueriedExpression(), scope);
      Value otherwise = value(either.getDefaultExpression(), scope);
      return variables -> {
        Object found = queried.of(variables);
        return found == null ? otherwise.of(variables) : found;
      };
    }
    if (holdsWords) {
      throw new NotCompiled("words within " + source);
    }
    return variables -> source.execute(new Variables(configuration, scope, variables));
  }

  private static void addNames(IStandardExpression source, Collection<String> names) {
    if (source instanceof VariableExpression variable) {
      names.add(new PropertyPath(variable.getExpression()).variable());
    } else if (source instanceof BinaryOperationExpression binary) {
      addNames(binary.getLeft(), names);
      addNames(binary.getRight(), names);
    } else if (source instanceof NegationExpression not) {
      addNames(not.getOperand(), names);
    } else if (source instanceof ConditionalExpression conditional) {
      addNames(conditional.getConditionExpression(), names);
      addNames(conditional.getThenExpression(), names);
      addNames(conditional.getElseExpression(), names);
    } else if (source instanceof DefaultExpression either) {
      addNames(either.getQueriedExpression(), names);
      addNames(either.getDefaultExpression(), names);
    } else if (source instanceof MessageExpression message) {
      names.add(WORDS);
      if (message.hasParameters()) {
        message.getParameters().getExpressions().forEach(detail -> addNames(detail, names));
      }
    } else if (!(source instanceof TextLiteralExpression || source instanceof Token)
        || source instanceof NoOpTokenExpression) {
      throw new NotCompiled("the expression " + source);
    }
  }
}
